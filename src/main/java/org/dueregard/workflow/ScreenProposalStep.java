package org.dueregard.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.screening.ScreenProposal;
import org.dueregard.screening.Screening;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.workbench.form.Choice;
import org.springframework.stereotype.Component;

/**
 * The author answers the screening questions.
 */
@Component("screenProposal")
class ScreenProposalStep implements AssessmentStep<ScreenProposal> {

	private final ScreeningDesk desk;

	private final AssessmentDesk assessments;

	ScreenProposalStep(ScreeningDesk desk, AssessmentDesk assessments) {
		this.desk = desk;
		this.assessments = assessments;
	}

	@Override
	public Class<ScreenProposal> form() {
		return ScreenProposal.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.AUTHOR;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.SCREENING);
	}

	@Override
	public int daysBeforeDecision() {
		return 45;
	}

	@Override
	public Optional<ScreenProposal> recorded(DelegateTask task) {
		return this.desk.screening(ProcessVariable.assessment(task)).map(Screening::answers);
	}

	/**
	 * One row for every characteristic of the case, to be answered.
	 */
	@Override
	public Map<String, Object> proposed(DelegateTask task) {
		var rows = this.assessments.characteristics(ProcessVariable.assessment(task))
			.stream()
			.map((characteristic) -> Map.of("characteristic", characteristic.code().value()))
			.toList();
		return Map.of("effects", rows);
	}

	@Override
	public Map<String, List<Choice>> choices(DelegateTask task) {
		var id = ProcessVariable.assessment(task);
		return Map.of("characteristics", Choices.of(this.assessments.characteristics(id)));
	}

	@Override
	public Done submitted(ScreenProposal command, DelegateTask task) {
		this.desk.screen(ProcessVariable.assessment(task), command);
		return Done.SIMPLY;
	}

}
