package org.dueregard.workflow;

import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Occasion;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, as the doors need it: an assessment, a request of the public, or
 * a concern.
 */
interface Casefile {

	CaseId id();

	BodyId body();

	/**
	 * What the engine calls its tasks after.
	 */
	String name();

	/**
	 * Who wrote it; empty for what comes from outside.
	 */
	Optional<OfficerId> author();

	/**
	 * Why an officer may not act on it in a role; empty when they may.
	 */
	Optional<Problem> hinders(Officer officer, Role role);

	/**
	 * When a step that arrives now is due.
	 */
	Date due(UserStep<?> step);

	/**
	 * It has come to a step.
	 */
	void arrivedAt(UserStep<?> step);

	/**
	 * What was said when it was sent back to the step it is at now; empty when it was
	 * not.
	 */
	Optional<SentBack> sentBack();

	/**
	 * Who else is told when a task of it has waited too long.
	 */
	List<OfficerId> watchers();

	/**
	 * What an officer is told of it.
	 */
	Notice notice(DelegateTask task, Occasion occasion, OfficerId recipient, @Nullable String comment);

	/**
	 * Writes down in its history that an officer did a step.
	 */
	void did(Officer officer, Role role, String step, Done done);

	/**
	 * Says of a happening that it happened in this case.
	 */
	Happening in(Happening happening, @Nullable String step, @Nullable String task);

	/**
	 * How it was sent back.
	 */
	record SentBack(@Nullable String comment) {
	}

}
