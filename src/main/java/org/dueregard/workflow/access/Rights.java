package org.dueregard.workflow.access;

import java.util.Arrays;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.dueregard.identity.Role;
import org.dueregard.request.Answering;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's groups from our roles and says what each may do in the engine's own
 * applications: work on tasks and start assessments, nothing else. Administrators may do
 * everything.
 */
@Component
class Rights {

	private static final String ANY = Authorization.ANY;

	private final IdentityService identity;

	private final AuthorizationService authorizations;

	Rights(IdentityService identity, AuthorizationService authorizations) {
		this.identity = identity;
		this.authorizations = authorizations;
	}

	/**
	 * Makes what is missing; what is there stays as it is.
	 */
	void make() {
		for (var role : Role.values()) {
			if (this.identity.createGroupQuery().groupId(role.group()).count() == 0) {
				var group = this.identity.newGroup(role.group());
				group.setName(role.name().charAt(0) + role.name().substring(1).toLowerCase().replace('_', ' '));
				group.setType((role == Role.ADMINISTRATOR) ? "SYSTEM" : "WORKFLOW");
				this.identity.saveGroup(group);
			}
			grant(role);
		}
	}

	private void grant(Role role) {
		if (role == Role.ADMINISTRATOR) {
			Arrays.stream(Resources.values()).forEach((resource) -> grant(role, resource, ANY, Permissions.ALL));
			return;
		}
		grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
		grant(role, Resources.FILTER, ANY, Permissions.READ);
		grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
		grant(role, Resources.PROCESS_DEFINITION, "equalityImpactAssessment", ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
				ProcessDefinitionPermissions.TASK_WORK, ProcessDefinitionPermissions.CREATE_INSTANCE);
		grant(role, "actionReview");
		if (role == Role.AUTHOR || role == Answering.ANSWERS_CONCERNS) {
			grant(role, "assessmentConcern");
		}
		if (Answering.isDoneIn(role)) {
			grant(role, "publicRequest");
		}
	}

	/**
	 * Lets officers do the tasks of a process that they cannot begin.
	 */
	private void grant(Role role, String process) {
		grant(role, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
				ProcessDefinitionPermissions.TASK_WORK);
	}

	private void grant(Role role, Resource resource, String id, Permission... permissions) {
		if (isGranted(role, resource, id)) {
			return;
		}
		var right = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		right.setGroupId(role.group());
		right.setResource(resource);
		right.setResourceId(id);
		Arrays.stream(permissions).forEach(right::addPermission);
		this.authorizations.saveAuthorization(right);
	}

	private boolean isGranted(Role role, Resource resource, String id) {
		return this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.groupIdIn(role.group())
			.resourceType(resource)
			.resourceId(id)
			.count() > 0;
	}

}
