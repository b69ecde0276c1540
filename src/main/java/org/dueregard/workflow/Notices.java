package org.dueregard.workflow;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Assessment;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Occasion;
import org.dueregard.request.PublicRequest;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * Notices about tasks, and where they lead.
 */
final class Notices {

	private Notices() {
	}

	static Notice about(DelegateTask task, Occasion occasion, Assessment assessment, OfficerId recipient,
			@Nullable String comment) {
		return new Notice(occasion, assessment.id(), recipient, TaskName.step(task.getName()), comment, due(task),
				path(task));
	}

	static Notice about(DelegateTask task, Occasion occasion, PublicRequest request, OfficerId recipient,
			@Nullable String comment) {
		return new Notice(occasion, null, request.reference(), recipient, TaskName.step(task.getName()), comment,
				due(task), path(task));
	}

	private static @Nullable LocalDate due(DelegateTask task) {
		return (task.getDueDate() != null) ? Days.of(task.getDueDate()) : null;
	}

	private static String path(DelegateTask task) {
		return "/workbench/tasks/" + task.getId();
	}

}
