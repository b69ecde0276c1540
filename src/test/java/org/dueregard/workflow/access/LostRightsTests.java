package org.dueregard.workflow.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.IdentityService;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.dueregard.identity.Enrolment;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is taken from an officer holds at their very next request, in the session they
 * have open.
 */
@DueRegardTest
class LostRightsTests {

	private static final String OFFICER = "council-leaver";

	private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	Enrolment enrolment;

	@Autowired
	IdentityService identity;

	@LocalServerPort
	int port;

	Visitor officer;

	@BeforeEach
	void anOfficerWhoIsSignedIn() throws Exception {
		this.county.settle();
		this.county.enrol(County.COUNCIL, "leaver", Role.EQUALITY_ADVISER);
		this.identity.createMembership(OFFICER, Role.ADMINISTRATOR.group());
		this.officer = new Visitor(this.port);
		this.officer.signIn(OFFICER);
		for (var page : List.of("/workbench", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/",
				"/camunda/app/admin/default/", TASKS)) {
			assertThat(this.officer.get(page).statusCode()).as(page).isEqualTo(HttpStatus.OK.value());
		}
	}

	@AfterEach
	void theOfficerIsGone() {
		this.identity.deleteUser(OFFICER);
	}

	@Test
	void whoIsNoLongerAdministratorIsAtOnceAnOfficerLikeOthers() throws Exception {
		this.identity.deleteMembership(OFFICER, Role.ADMINISTRATOR.group());

		for (var closed : List.of("/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
				"/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
				"/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
				"/camunda/api/engine/engine/default/user/count")) {
			assertThat(this.officer.get(closed).statusCode()).as(closed).isEqualTo(HttpStatus.FORBIDDEN.value());
		}
		for (var users : List.of(this.officer.get("/camunda/api/engine/engine/default/user"),
				this.officer.get("/engine-rest/user?maxResults=10", Visitor.as(OFFICER)))) {
			assertThat(JsonPath.<List<String>>read(users.body(), "$[*].id")).containsExactly(OFFICER);
		}
		assertThat(apps()).contains("tasklist").doesNotContain("cockpit", "\"admin\"");
		assertThat(this.officer.get("/workbench").statusCode()).isEqualTo(HttpStatus.OK.value());
	}

	@Test
	void whoGainsARoleHasItAtOnce() throws Exception {
		this.identity.deleteMembership(OFFICER, Role.ADMINISTRATOR.group());
		assertThat(this.officer.get("/camunda/app/cockpit/default/").statusCode())
			.isEqualTo(HttpStatus.FORBIDDEN.value());

		this.identity.createMembership(OFFICER, Role.ADMINISTRATOR.group());

		assertThat(this.officer.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(HttpStatus.OK.value());
		assertThat(apps()).contains("cockpit");
	}

	@Test
	void whoNoLongerServesTheBodySeesNothingOfIt() throws Exception {
		this.identity.deleteMembership(OFFICER, Role.ADMINISTRATOR.group());
		var proposal = this.casework.register(County.COUNCIL, Answered.proposal()).upTo("reviewQuality");
		var page = "/workbench/assessments/" + proposal.reference();
		assertThat(this.officer.get(page).statusCode()).isEqualTo(HttpStatus.OK.value());
		assertThat(tasks()).isNotEqualTo("{\"count\":0}");

		this.identity.deleteTenantUserMembership(County.COUNCIL, OFFICER);

		assertThat(this.officer.get(page).statusCode()).isEqualTo(HttpStatus.NOT_FOUND.value());
		assertThat(tasks()).isEqualTo("{\"count\":0}");
		assertThat(this.officer.get("/engine-rest/task/count", Visitor.as(OFFICER)).body()).isEqualTo("{\"count\":0}");
	}

	@Test
	void whoseAccountIsGoneIsSignedOut() throws Exception {
		this.identity.deleteUser(OFFICER);

		assertSignedOut();
	}

	@Test
	void whosePasswordWasChangedIsSignedOutEverywhere() throws Exception {
		var user = this.identity.createUserQuery().userId(OFFICER).singleResult();
		user.setPassword("nine black sheep graze");
		this.identity.saveUser(user);

		assertSignedOut();
	}

	@Test
	void anAccountMadeAnewUnderTheSameNameIsAnother() throws Exception {
		this.identity.deleteUser(OFFICER);
		this.enrolment.enrol(new Officer(new OfficerId(OFFICER), "Somebody else", null, new BodyId(County.COUNCIL),
				Set.of(Role.EQUALITY_ADVISER)), County.PASSWORD);

		assertThat(Visitor.leadsTo(this.officer.get("/workbench"))).isEqualTo("/sign-in");
	}

	private void assertSignedOut() throws Exception {
		assertThat(this.officer.get(TASKS).statusCode()).isEqualTo(HttpStatus.UNAUTHORIZED.value());
		for (var page : List.of("/workbench", "/camunda/app/tasklist/default/", "/camunda/app/admin/default/")) {
			assertThat(Visitor.leadsTo(this.officer.get(page))).as(page).isEqualTo("/sign-in");
		}
		assertThat(this.officer.get("/engine-rest/task", Visitor.as(OFFICER)).statusCode())
			.isEqualTo(HttpStatus.UNAUTHORIZED.value());
		var form = this.officer.submit("/workbench/assessments/new", Map.of("title", "Lamp bulbs"));
		assertThat(Visitor.leadsTo(form)).isEqualTo("/sign-in");
	}

	private String tasks() throws Exception {
		return this.officer.get(TASKS).body();
	}

	private String apps() throws Exception {
		return this.officer.get("/camunda/api/admin/auth/user/default").body();
	}

}
