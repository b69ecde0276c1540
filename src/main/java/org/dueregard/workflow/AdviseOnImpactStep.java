package org.dueregard.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.identity.Role;
import org.dueregard.impact.Advice;
import org.dueregard.impact.AdviseOnImpact;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.springframework.stereotype.Component;

/**
 * A named specialist advises on one characteristic.
 */
@Component("adviseOnImpact")
class AdviseOnImpactStep implements AssessmentStep<AdviseOnImpact> {

	private final ImpactDesk desk;

	AdviseOnImpactStep(ImpactDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<AdviseOnImpact> form() {
		return AdviseOnImpact.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.SPECIALIST;
	}

	@Override
	public int daysBeforeDecision() {
		return 20;
	}

	@Override
	public Optional<OfficerId> assignee(DelegateTask task, Casefile file) {
		return this.desk.openAdvice(ProcessVariable.assessment(task))
			.stream()
			.filter((advice) -> advice.characteristic().equals(characteristic(task)))
			.map(Advice::specialist)
			.findFirst();
	}

	/**
	 * Advice stands under the name of whoever was asked.
	 */
	@Override
	public boolean isPersonal() {
		return true;
	}

	@Override
	public String item(DelegateTask task) {
		return ProcessVariable.CHARACTERISTIC.in(task);
	}

	private static CharacteristicCode characteristic(DelegateTask task) {
		return new CharacteristicCode(ProcessVariable.CHARACTERISTIC.in(task));
	}

	@Override
	public Done submitted(AdviseOnImpact command, DelegateTask task) {
		this.desk.advise(ProcessVariable.assessment(task), characteristic(task), command);
		return Done.with(command.adviceView(), command.advice());
	}

}
