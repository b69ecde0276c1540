package org.dueregard.workflow.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What groups may do in the engine's own applications.
 */
@DueRegardTest
class RightsTests {

	@Autowired
	Rights rights;

	@Autowired
	AuthorizationService authorizations;

	@Test
	void aRightThatAGroupLacksIsGranted() {
		this.authorizations.deleteAuthorization(reviewsOfAuthors().getId());

		this.rights.make();

		assertThat(reviewsOfAuthors().isPermissionGranted(ProcessDefinitionPermissions.TASK_WORK)).isTrue();
	}

	@Test
	void whatIsGrantedStaysAsAnAdministratorLeftIt() {
		var narrowed = reviewsOfAuthors();
		narrowed.removePermission(ProcessDefinitionPermissions.TASK_WORK);
		this.authorizations.saveAuthorization(narrowed);
		var before = this.authorizations.createAuthorizationQuery().count();

		this.rights.make();

		assertThat(this.authorizations.createAuthorizationQuery().count()).isEqualTo(before);
		assertThat(reviewsOfAuthors().isPermissionGranted(ProcessDefinitionPermissions.TASK_WORK)).isFalse();
		this.authorizations.deleteAuthorization(reviewsOfAuthors().getId());
		this.rights.make();
	}

	private Authorization reviewsOfAuthors() {
		return this.authorizations.createAuthorizationQuery()
			.groupIdIn("author")
			.resourceType(Resources.PROCESS_DEFINITION)
			.resourceId("actionReview")
			.singleResult();
	}

}
