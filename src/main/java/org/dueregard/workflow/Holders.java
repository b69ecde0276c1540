package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Who may take a task, be given it, put it back, and act upon it.
 */
@Component
class Holders {

	private final Steps steps;

	private final AssessmentDesk assessments;

	private final Officers officers;

	private final Separation separation;

	private final ActsOnRecord record;

	Holders(Steps steps, AssessmentDesk assessments, Officers officers, Separation separation, ActsOnRecord record) {
		this.steps = steps;
		this.assessments = assessments;
		this.officers = officers;
		this.separation = separation;
		this.record = record;
	}

	/**
	 * The officer who is signed in.
	 */
	Officer acting() {
		return this.officers.acting()
			.flatMap(this.officers::find)
			.orElseThrow(() -> new NotYours(Problem.of("task.notSignedIn")));
	}

	/**
	 * Whether the task is of the body of whoever asks. To all others it looks like none;
	 * administrators look after every body, and the engine after itself.
	 */
	boolean mayKnowOf(DelegateTask task) {
		return this.officers.acting()
			.flatMap(this.officers::find)
			.filter((officer) -> !officer.roles().contains(Role.ADMINISTRATOR))
			.map((officer) -> officer.body() != null && officer.body().value().equals(task.getTenantId()))
			.orElse(true);
	}

	/**
	 * Refuses whoever does not hold the task, or could not act upon it.
	 */
	void mayComplete(DelegateTask task, Officer officer) {
		if (!holds(officer.id(), task)) {
			throw new NotYours(Problem.of((task.getAssignee() != null) ? "task.heldByAnother" : "task.notClaimed"));
		}
		mayAct(task, officer);
	}

	/**
	 * Writes down that a task is given to an officer; refuses one who could not complete
	 * it.
	 */
	void give(DelegateTask task, OfficerId officer) {
		mayAct(task, known(officer));
		this.record.gave(task, officer);
	}

	private Officer known(OfficerId officer) {
		return this.officers.find(officer)
			.orElseThrow(() -> new NotYours(Problem.of("task.officer.unknown", officer.value())));
	}

	/**
	 * Writes down that an officer takes a task. They take it for themselves, and none
	 * that another holds.
	 */
	void take(DelegateTask task, OfficerId officer) {
		if (!acting().id().equals(officer)) {
			throw new NotYours(Problem.of("task.officer.claimsForAnother"));
		}
		if (task.getAssignee() != null && !holds(officer, task)) {
			throw new NotYours(Problem.of("task.heldByAnother"));
		}
		var taker = known(officer);
		this.record.took(taker, mayAct(task, taker), task);
	}

	/**
	 * Writes down that a task is put back; refuses one that is for one person, for nobody
	 * else would find it.
	 */
	void putBack(DelegateTask task) {
		var assessment = this.assessments.get(ProcessVariable.assessment(task));
		var step = this.steps.get(task.getTaskDefinitionKey());
		if (step.assignee(task, assessment).isPresent()) {
			throw new NotYours(Problem.of("task.forOnePerson"));
		}
		this.record.putBack(task, assessment, step.role(task));
	}

	boolean isHeldByActing(DelegateTask task) {
		return this.officers.acting().filter((officer) -> holds(officer, task)).isPresent();
	}

	private static boolean holds(OfficerId officer, DelegateTask task) {
		return officer.value().equals(task.getAssignee());
	}

	private Role mayAct(DelegateTask task, Officer officer) {
		var id = ProcessVariable.assessment(task);
		var role = this.steps.get(task.getTaskDefinitionKey()).role(task);
		this.separation.hinders(officer, role, this.assessments.get(id), this.assessments.acts(id))
			.ifPresent((problem) -> {
				throw new NotYours(problem);
			});
		return role;
	}

}
