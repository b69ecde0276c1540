package org.dueregard.workflow;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes no rights for single tasks: officers have theirs by role, and a row for every
 * assignee and group would be two more writes for each task.
 */
class RightsByRole extends DefaultAuthorizationProvider {

	@Override
	public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, @Nullable String before,
			@Nullable String after) {
		return null;
	}

	@Override
	public AuthorizationEntity @Nullable [] newTaskOwner(Task task, @Nullable String before, @Nullable String after) {
		return null;
	}

	@Override
	public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String user, String type) {
		return null;
	}

	@Override
	public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String group, String type) {
		return null;
	}

	@Override
	public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(Task task, String user, String type) {
		return null;
	}

	@Override
	public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String group, String type) {
		return null;
	}

}
