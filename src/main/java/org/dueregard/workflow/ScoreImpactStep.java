package org.dueregard.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.EvidenceItem;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.impact.ScoreImpact;
import org.dueregard.workbench.form.Choice;
import org.springframework.stereotype.Component;

/**
 * The author scores the effect on every relevant characteristic.
 */
@Component("scoreImpact")
class ScoreImpactStep implements AssessmentStep<ScoreImpact> {

	private final ImpactDesk desk;

	private final AssessmentDesk assessments;

	private final EvidenceDesk evidence;

	private final Officers officers;

	ScoreImpactStep(ImpactDesk desk, AssessmentDesk assessments, EvidenceDesk evidence, Officers officers) {
		this.desk = desk;
		this.assessments = assessments;
		this.evidence = evidence;
		this.officers = officers;
	}

	@Override
	public Class<ScoreImpact> form() {
		return ScoreImpact.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.AUTHOR;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.SCORING);
	}

	@Override
	public int daysBeforeDecision() {
		return 22;
	}

	@Override
	public Optional<ScoreImpact> recorded(DelegateTask task) {
		return this.desk.scoring(ProcessVariable.assessment(task));
	}

	/**
	 * One row for every relevant characteristic, to be answered.
	 */
	@Override
	public Map<String, Object> proposed(DelegateTask task) {
		var rows = this.assessments.relevantCharacteristics(ProcessVariable.assessment(task))
			.stream()
			.map((characteristic) -> Map.of("characteristic", characteristic.code().value()))
			.toList();
		return Map.of("entries", rows);
	}

	@Override
	public Map<String, List<Choice>> choices(DelegateTask task) {
		var id = ProcessVariable.assessment(task);
		var body = this.assessments.get(id).body();
		var titles = this.evidence.evidence(id)
			.map((gathered) -> gathered.items().stream().map(EvidenceItem::title).toList())
			.orElse(List.of());
		return Map.of("characteristics", Choices.of(this.assessments.characteristics(id)), "evidenceTitles",
				titles.stream().map((title) -> new Choice(title, title)).toList(), "specialists",
				Choices.ofOfficers(this.officers.of(body, Role.SPECIALIST)));
	}

	@Override
	public Done submitted(ScoreImpact command, DelegateTask task) {
		var id = ProcessVariable.assessment(task);
		this.desk.score(id, command);
		ProcessVariable.ADVICE_ASKED.set(task, ProcessVariable.yesOrNo(!this.desk.openAdvice(id).isEmpty()));
		ProcessVariable.MITIGATION_NEEDED.set(task, ProcessVariable.yesOrNo(this.desk.impact(id).needsMitigation()));
		return Done.SIMPLY;
	}

}
