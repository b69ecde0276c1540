package org.dueregard.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.identity.Role;
import org.springframework.stereotype.Component;

/**
 * The author writes down who was involved, or why nobody was.
 */
@Component("involvePeople")
class InvolvePeopleStep implements AssessmentStep<InvolvePeople> {

	private final EvidenceDesk desk;

	InvolvePeopleStep(EvidenceDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<InvolvePeople> form() {
		return InvolvePeople.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.AUTHOR;
	}

	@Override
	public int daysBeforeDecision() {
		return 30;
	}

	@Override
	public Optional<InvolvePeople> recorded(DelegateTask task) {
		return this.desk.involvement(ProcessVariable.assessment(task));
	}

	@Override
	public Done submitted(InvolvePeople command, DelegateTask task) {
		this.desk.involve(ProcessVariable.assessment(task), command);
		return Done.SIMPLY;
	}

}
