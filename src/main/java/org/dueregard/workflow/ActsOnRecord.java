package org.dueregard.workflow;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Assessment;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Digest;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what officers do: steps in the history of the case and on record, and on
 * record alone what they do with its tasks.
 */
@Component
class ActsOnRecord {

	private final Casefiles files;

	private final AuditTrail trail;

	ActsOnRecord(Casefiles files, AuditTrail trail) {
		this.files = files;
		this.trail = trail;
	}

	/**
	 * A step was done.
	 * @param task null for the steps that have none
	 * @param before what the form was filled with
	 * @param after what was answered
	 */
	void did(Officer officer, Role role, CaseId id, String step, @Nullable DelegateTask task, Done done,
			Map<String, Object> before, Map<String, Object> after) {
		var file = this.files.get(id);
		file.did(officer, role, step, done);
		this.trail.record(file.in(Happening.by(officer, role, step), step, (task != null) ? task.getId() : null)
			.changing(Digest.of(before), Digest.of(after)));
	}

	/**
	 * Answers were kept for later.
	 */
	void kept(Officer officer, Role role, DelegateTask task, Map<String, Object> before, Map<String, Object> after) {
		this.trail
			.record(in(task, Happening.by(officer, role, Deeds.KEPT)).changing(Digest.of(before), Digest.of(after)));
	}

	void took(Officer officer, Role role, DelegateTask task) {
		this.trail.record(in(task, Happening.by(officer, role, Deeds.CLAIMED)));
	}

	/**
	 * An officer took a task from an absent colleague for whom they cover.
	 */
	void covered(Officer officer, Role role, DelegateTask task, OfficerId absent) {
		this.trail.record(in(task, Happening.by(officer, role, Deeds.COVERED).about(absent.value())));
	}

	/**
	 * Whoever acts now has given a task to an officer, with a note.
	 */
	void gave(DelegateTask task, OfficerId to, String note) {
		this.trail.record(in(task, Happening.now(null, Deeds.HANDED_OVER).about(to.value())).changing(null,
				Digest.of(Map.of("note", note))));
	}

	/**
	 * Whoever acts now has given a task to an officer.
	 */
	void gave(DelegateTask task, OfficerId to) {
		this.trail.record(in(task, Happening.now(null, Deeds.HANDED_OVER).about(to.value())));
	}

	/**
	 * Whoever acts now has put a task back.
	 */
	void putBack(DelegateTask task, Casefile file, Role role) {
		this.trail.record(in(task, Happening.now(file.body(), Deeds.PUT_BACK)).as(role));
	}

	/**
	 * Those who worked on a case have been told that it is public.
	 */
	void announced(Assessment assessment) {
		this.trail.record(Happening.now(assessment.body(), Deeds.ANNOUNCED).in(assessment.id(), null, null));
	}

	private Happening in(DelegateTask task, Happening happening) {
		return this.files.of(task).in(happening, task.getTaskDefinitionKey(), task.getId());
	}

}
