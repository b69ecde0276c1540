package org.dueregard.workflow;

import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.signoff.ApprovedVersion;
import org.dueregard.signoff.RecordDecision;
import org.dueregard.signoff.SignOffDesk;
import org.springframework.stereotype.Component;

/**
 * The decision-maker attests to the approved version and decides.
 */
@Component("recordDecision")
class RecordDecisionStep implements AssessmentStep<RecordDecision> {

	private final SignOffDesk desk;

	private final ApprovedVersion versions;

	RecordDecisionStep(SignOffDesk desk, ApprovedVersion versions) {
		this.desk = desk;
		this.versions = versions;
	}

	@Override
	public Class<RecordDecision> form() {
		return RecordDecision.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.DECISION_MAKER;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.DECISION);
	}

	@Override
	public int daysBeforeDecision() {
		return 0;
	}

	@Override
	public Map<String, Object> proposed(DelegateTask task) {
		return Map.of("versionHash", this.versions.hash(ProcessVariable.assessment(task)));
	}

	@Override
	public Done submitted(RecordDecision command, DelegateTask task) {
		this.desk.decide(ProcessVariable.assessment(task), command);
		ProcessVariable.DECISION.set(task, command.decision().name());
		return Done.with(command.decision(), command.comment());
	}

}
