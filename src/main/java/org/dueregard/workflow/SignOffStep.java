package org.dueregard.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.dueregard.signoff.SignOff;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.signoff.SignOffOutcome;
import org.springframework.stereotype.Component;

/**
 * One signatory after the other approves or returns.
 */
@Component("signOff")
class SignOffStep implements AssessmentStep<SignOff> {

	private final SignOffDesk desk;

	SignOffStep(SignOffDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<SignOff> form() {
		return SignOff.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.ofGroup(ProcessVariable.SIGN_OFF_ROLE.in(task)).orElseThrow();
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.SIGN_OFF);
	}

	@Override
	public int daysBeforeDecision() {
		return 7;
	}

	@Override
	public Done submitted(SignOff command, DelegateTask task) {
		var id = ProcessVariable.assessment(task);
		var outcome = this.desk.sign(id, role(task), new OfficerId(task.getAssignee()), command);
		ProcessVariable.SIGN_OFF_OUTCOME.set(task, outcome.name());
		ReworkSteps.set(task, command.reworkStep());
		if (outcome == SignOffOutcome.NEXT) {
			ProcessVariable.SIGN_OFF_ROLE.set(task, this.desk.nextToSign(id).group());
		}
		return Done.with(command.signOffDecision(), command.comment());
	}

}
