package org.dueregard.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.identity.Role;
import org.dueregard.workbench.form.Choice;
import org.springframework.stereotype.Component;

/**
 * The author writes down what is known and what is not.
 */
@Component("gatherEvidence")
class GatherEvidenceStep implements AssessmentStep<GatherEvidence> {

	private final EvidenceDesk desk;

	private final AssessmentDesk assessments;

	GatherEvidenceStep(EvidenceDesk desk, AssessmentDesk assessments) {
		this.desk = desk;
		this.assessments = assessments;
	}

	@Override
	public Class<GatherEvidence> form() {
		return GatherEvidence.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.AUTHOR;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.EVIDENCE);
	}

	@Override
	public int daysBeforeDecision() {
		return 30;
	}

	@Override
	public Optional<GatherEvidence> recorded(DelegateTask task) {
		return this.desk.evidence(ProcessVariable.assessment(task));
	}

	@Override
	public Map<String, List<Choice>> choices(DelegateTask task) {
		var id = ProcessVariable.assessment(task);
		return Map.of("characteristics", Choices.of(this.assessments.characteristics(id)));
	}

	@Override
	public Done submitted(GatherEvidence command, DelegateTask task) {
		this.desk.gather(ProcessVariable.assessment(task), command);
		return Done.SIMPLY;
	}

}
