package org.dueregard.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Assessment;
import org.dueregard.notification.Notice;
import org.dueregard.notification.Occasion;
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
		return new Notice(occasion, assessment.id(), recipient, TaskName.step(task.getName()), comment,
				Optional.ofNullable(task.getDueDate()).map(Days::of).orElse(null), "/workbench/tasks/" + task.getId());
	}

}
