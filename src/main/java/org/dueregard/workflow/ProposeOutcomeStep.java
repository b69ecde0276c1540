package org.dueregard.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.signoff.ProposeOutcome;
import org.dueregard.signoff.SignOffDesk;
import org.springframework.stereotype.Component;

/**
 * The author says how to go on, and why.
 */
@Component("proposeOutcome")
class ProposeOutcomeStep implements AssessmentStep<ProposeOutcome> {

	private final SignOffDesk desk;

	ProposeOutcomeStep(SignOffDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<ProposeOutcome> form() {
		return ProposeOutcome.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.AUTHOR;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.OUTCOME);
	}

	@Override
	public int daysBeforeDecision() {
		return 15;
	}

	@Override
	public Optional<ProposeOutcome> recorded(DelegateTask task) {
		return Optional.ofNullable(this.desk.approval(ProcessVariable.assessment(task)).proposed());
	}

	@Override
	public Done submitted(ProposeOutcome command, DelegateTask task) {
		this.desk.propose(ProcessVariable.assessment(task), command);
		return Done.with(command.outcome());
	}

}
