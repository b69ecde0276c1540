package org.dueregard.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Officers;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Reference;
import org.dueregard.workbench.form.Choice;

/**
 * Tasks without an engine, for tests of the pages. Refuses with what it is told to.
 */
class Waiting implements TaskDesk {

	final List<OpenTask> open = new ArrayList<>();

	final Map<String, Map<String, Object>> kept = new HashMap<>();

	final Map<String, Map<String, Object>> completed = new HashMap<>();

	final Map<String, Map<String, Object>> recorded = new HashMap<>();

	final List<Problem> problems = new ArrayList<>();

	Reference started = new Reference("EIA-2026-000001");

	private final Officers officers;

	private final AssessmentDesk assessments;

	Waiting(Officers officers, AssessmentDesk assessments) {
		this.officers = officers;
		this.assessments = assessments;
	}

	@Override
	public Reference start(Map<String, Object> answers) {
		AnswersRefused.unlessNone(this.problems);
		this.completed.put("start", answers);
		return this.started;
	}

	@Override
	public List<OpenTask> heldBy(OfficerId officer) {
		return this.open.stream().filter((task) -> task.isHeldBy(officer)).toList();
	}

	@Override
	public List<OpenTask> waitingFor(OfficerId officer) {
		var roles = this.officers.find(officer).orElseThrow().roles();
		return this.open.stream()
			.filter((task) -> task.assignee() == null
					&& roles.stream().anyMatch((role) -> role.group().equals(task.role())))
			.toList();
	}

	@Override
	public List<OpenTask> of(AssessmentId assessment) {
		return this.open.stream().filter((task) -> task.assessment().equals(assessment)).toList();
	}

	@Override
	public Optional<OpenTask> find(String task) {
		var officer = this.officers.acting().flatMap(this.officers::find).orElseThrow();
		return this.open.stream()
			.filter((one) -> one.id().equals(task) && officer.belongsTo(this.assessments.get(one.assessment()).body()))
			.findFirst();
	}

	@Override
	public void claim(String task) {
		AnswersRefused.unlessNone(this.problems);
		var found = find(task).orElseThrow();
		this.open.remove(found);
		this.open.add(new OpenTask(found.id(), found.step(), found.name(), found.assessment(),
				this.officers.acting().orElseThrow(), found.role(), found.since(), found.due()));
	}

	@Override
	public void complete(String task, Map<String, Object> answers) {
		this.completed.put(task, answers);
		AnswersRefused.unlessNone(this.problems);
		this.open.removeIf((one) -> one.id().equals(task));
	}

	@Override
	public void keep(String task, Map<String, Object> answers) {
		this.kept.put(task, answers);
	}

	@Override
	public Map<String, Object> answers(String task) {
		return this.recorded.getOrDefault(task, Map.of());
	}

	@Override
	public Map<String, List<Choice>> choices(String task) {
		return Map.of("characteristics", List.of(new Choice("age", "Age"), new Choice("disability", "Disability")));
	}

	@Override
	public void withdraw(AssessmentId assessment, Map<String, Object> answers) {
		AnswersRefused.unlessNone(this.problems);
		this.completed.put("withdraw", answers);
	}

}
