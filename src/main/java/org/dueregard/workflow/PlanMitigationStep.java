package org.dueregard.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.impact.PlanMitigation;
import org.dueregard.impact.ScoredEntry;
import org.dueregard.workbench.form.Choice;
import org.springframework.stereotype.Component;

/**
 * The author plans what is done about every negative and unknown effect.
 */
@Component("planMitigation")
class PlanMitigationStep implements AssessmentStep<PlanMitigation> {

	private final ImpactDesk desk;

	private final AssessmentDesk assessments;

	PlanMitigationStep(ImpactDesk desk, AssessmentDesk assessments) {
		this.desk = desk;
		this.assessments = assessments;
	}

	@Override
	public Class<PlanMitigation> form() {
		return PlanMitigation.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.AUTHOR;
	}

	@Override
	public Optional<Stage> stage() {
		return Optional.of(Stage.MITIGATION);
	}

	@Override
	public int daysBeforeDecision() {
		return 17;
	}

	@Override
	public Optional<PlanMitigation> recorded(DelegateTask task) {
		return this.desk.mitigation(ProcessVariable.assessment(task));
	}

	/**
	 * One row more for every entry that has come up since.
	 */
	@Override
	public Map<String, Object> completed(Map<String, Object> recorded, DelegateTask task) {
		var planned = (List<?>) recorded.getOrDefault("mitigations", List.of());
		var answered = planned.stream().map((row) -> ((Map<?, ?>) row).get("entry")).toList();
		var rows = new ArrayList<Object>(planned);
		rows(task).stream().filter((row) -> !answered.contains(row.get("entry"))).forEach(rows::add);
		return Map.of("mitigations", rows);
	}

	/**
	 * One row for every entry that needs something done, to be answered.
	 */
	@Override
	public Map<String, Object> proposed(DelegateTask task) {
		return Map.of("mitigations", rows(task));
	}

	private List<Map<String, Integer>> rows(DelegateTask task) {
		return toBeAnswered(task).stream().map((entry) -> Map.of("entry", entry.number())).toList();
	}

	@Override
	public Map<String, List<Choice>> choices(DelegateTask task) {
		var characteristics = this.assessments.characteristics(ProcessVariable.assessment(task));
		return Map.of("entries", Choices.ofEntries(toBeAnswered(task), characteristics));
	}

	private List<ScoredEntry> toBeAnswered(DelegateTask task) {
		return this.desk.impact(ProcessVariable.assessment(task))
			.entries()
			.stream()
			.filter((entry) -> entry.isNegative() || entry.isUnknown())
			.toList();
	}

	@Override
	public Done submitted(PlanMitigation command, DelegateTask task) {
		this.desk.plan(ProcessVariable.assessment(task), command);
		return Done.SIMPLY;
	}

}
