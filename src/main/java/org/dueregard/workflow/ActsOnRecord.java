package org.dueregard.workflow;

import java.time.Clock;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Digest;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what officers do: steps in the history of the case and on record, and on
 * record alone what they do with its tasks.
 */
@Component
class ActsOnRecord {

	private final AssessmentDesk assessments;

	private final AuditTrail trail;

	private final Clock clock;

	ActsOnRecord(AssessmentDesk assessments, AuditTrail trail, Clock clock) {
		this.assessments = assessments;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * A step was done.
	 * @param task null for the steps that have none
	 * @param before what the form was filled with
	 * @param after what was answered
	 */
	void did(Officer officer, Role role, AssessmentId id, String step, @Nullable DelegateTask task, Done done,
			Map<String, Object> before, Map<String, Object> after) {
		this.assessments
			.record(new Act(id, step, officer.id(), role, this.clock.instant(), done.result(), done.comment()));
		this.trail.record(Happening.by(officer, role, step)
			.in(id, step, (task != null) ? task.getId() : null)
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
		this.trail.record(in(task, Happening.by(officer, role, Deeds.COVERED)).about(absent.value()));
	}

	/**
	 * Whoever acts now has given a task to an officer, with a note.
	 */
	void gave(DelegateTask task, OfficerId to, String note) {
		this.trail.record(in(task, Happening.now(null, Deeds.HANDED_OVER)).about(to.value())
			.changing(null, Digest.of(Map.of("note", note))));
	}

	/**
	 * Whoever acts now has given a task to an officer.
	 */
	void gave(DelegateTask task, OfficerId to) {
		this.trail.record(in(task, Happening.now(null, Deeds.HANDED_OVER)).about(to.value()));
	}

	/**
	 * Whoever acts now has put a task back.
	 */
	void putBack(DelegateTask task, Assessment assessment, Role role) {
		this.trail.record(in(task, Happening.now(assessment.body(), Deeds.PUT_BACK)).as(role));
	}

	/**
	 * Those who worked on a case have been told that it is public.
	 */
	void announced(Assessment assessment) {
		this.trail.record(Happening.now(assessment.body(), Deeds.ANNOUNCED).in(assessment.id(), null, null));
	}

	private static Happening in(DelegateTask task, Happening happening) {
		return happening.in(ProcessVariable.assessment(task), task.getTaskDefinitionKey(), task.getId());
	}

}
