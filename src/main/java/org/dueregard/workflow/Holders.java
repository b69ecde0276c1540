package org.dueregard.workflow;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.cover.CoverDesk;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may take a task, be given it, put it back, and act upon it.
 */
@Component
class Holders {

	private final Steps steps;

	private final Casefiles files;

	private final Officers officers;

	private final CoverDesk covers;

	private final ActsOnRecord record;

	Holders(Steps steps, Casefiles files, Officers officers, CoverDesk covers, ActsOnRecord record) {
		this.steps = steps;
		this.files = files;
		this.officers = officers;
		this.covers = covers;
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
	 * The same, looked up once for a whole request.
	 */
	Officer atWork() {
		return this.officers.atWork().orElseThrow(() -> new NotYours(Problem.of("task.notSignedIn")));
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
		var taker = known(officer);
		if (task.getAssignee() == null || holds(officer, task)) {
			this.record.took(taker, mayAct(task, taker), task);
			return;
		}
		if (!covers(officer, task)) {
			throw new NotYours(Problem.of("task.heldByAnother"));
		}
		this.record.covered(taker, mayAct(task, taker), task, new OfficerId(task.getAssignee()));
	}

	/**
	 * Whether an officer covers today for whoever holds a task. Advice is asked of one
	 * person, for whom nobody can answer.
	 */
	private boolean covers(OfficerId officer, DelegateTask task) {
		return !step(task).isPersonal()
				&& this.covers.coveredTodayBy(officer).contains(new OfficerId(task.getAssignee()));
	}

	/**
	 * Whether whoever acts covers for whoever holds a task, and could do it.
	 */
	boolean mayTakeOver(DelegateTask task) {
		var officer = atWork();
		return task.getAssignee() != null && covers(officer.id(), task) && hinders(officer, task).isEmpty();
	}

	/**
	 * Whether whoever acts may pass a task on: the one they hold, or, as an
	 * administrator, any of their body.
	 */
	boolean mayPassOn(DelegateTask task) {
		var officer = atWork();
		return !step(task).isPersonal() && (holds(officer.id(), task)
				|| (officer.holds(Role.ADMINISTRATOR) && file(task).body().equals(officer.body())));
	}

	boolean mayPutBack(DelegateTask task) {
		return task.getAssignee() != null && step(task).assignee(task, file(task)).isEmpty() && mayPassOn(task);
	}

	/**
	 * Colleagues who may be given a task by whoever acts.
	 */
	List<Officer> whoCouldTake(DelegateTask task) {
		var role = step(task).role(task);
		var file = file(task);
		var body = file.body();
		var acting = atWork().id();
		return ((role == Role.AUTHOR) ? this.officers.of(body) : this.officers.of(body, role)).stream()
			.filter((officer) -> !holds(officer.id(), task) && !officer.id().equals(acting))
			.filter((officer) -> file.hinders(officer, role).isEmpty())
			.toList();
	}

	/**
	 * Refuses whoever may not pass a task on.
	 */
	DelegateTask mustPassOn(DelegateTask task) {
		if (step(task).isPersonal()) {
			throw new NotYours(Problem.of("task.asksOnePerson"));
		}
		if (!mayPassOn(task)) {
			throw new NotYours(Problem.of((task.getAssignee() != null) ? "task.heldByAnother" : "task.notClaimed"));
		}
		return task;
	}

	/**
	 * Refuses whoever may not pass a task on, and when there is nothing to put back.
	 */
	DelegateTask mustPutBack(DelegateTask task) {
		if (mustPassOn(task).getAssignee() == null) {
			throw new NotYours(Problem.of("task.nobodyHolds"));
		}
		return task;
	}

	/**
	 * Writes down that whoever acts hands a task over, to one of those who could take it.
	 */
	void handOver(DelegateTask task, OfficerId to, @Nullable String note) {
		mustPassOn(task);
		if (whoCouldTake(task).stream().noneMatch((officer) -> officer.id().equals(to))) {
			throw new AnswersRefused(Problem.with("to", "task.to.notAble"));
		}
		if (note != null) {
			this.record.gave(task, to, note);
		}
		else {
			this.record.gave(task, to);
		}
	}

	private UserStep<?> step(DelegateTask task) {
		return this.steps.get(task.getTaskDefinitionKey());
	}

	private Casefile file(DelegateTask task) {
		return this.files.of(task);
	}

	private Optional<Problem> hinders(Officer officer, DelegateTask task) {
		return file(task).hinders(officer, step(task).role(task));
	}

	/**
	 * Writes down that a task is put back; refuses one that is for one person, for nobody
	 * else would find it.
	 */
	void putBack(DelegateTask task) {
		var file = file(task);
		if (step(task).assignee(task, file).isPresent()) {
			throw new NotYours(Problem.of("task.forOnePerson"));
		}
		this.record.putBack(task, file, step(task).role(task));
	}

	boolean isHeldByActing(DelegateTask task) {
		return this.officers.acting().filter((officer) -> holds(officer, task)).isPresent();
	}

	private static boolean holds(OfficerId officer, DelegateTask task) {
		return officer.value().equals(task.getAssignee());
	}

	private Role mayAct(DelegateTask task, Officer officer) {
		hinders(officer, task).ifPresent((problem) -> {
			throw new NotYours(problem);
		});
		return step(task).role(task);
	}

}
