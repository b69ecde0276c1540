package org.dueregard.workflow.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * What changes something in Tasklist, Cockpit or Admin takes a token that their own pages
 * carry: a session that another site's page drags along does not suffice.
 */
@DueRegardTest
class ForgedEngineRequestsTests {

	private static final String JSON = "Content-Type: application/json";

	private static final List<String> PLACES = List.of("/engine/engine/default/task/%s/claim",
			"/engine/engine/default/task/%s", "/engine/engine/default/task", "/engine/engine/default/deployment/create",
			"/engine/engine/default/user/council-author", "/tasklist/plugin/tasklistPlugins/default/x",
			"/cockpit/plugin/base/default/process-instance", "/admin/auth/user/default/login/tasklist",
			"/admin/setup/default/user/create", "/welcome/plugin/x", "/engine/appPlugins/x", "/no/such");

	@LocalServerPort
	int port;

	@Autowired
	Casework casework;

	@Autowired
	IdentityService identity;

	RawHttp http;

	String administrator;

	String task;

	@BeforeEach
	void givenAnAdministratorWithTasklistOpen() {
		var buses = this.casework.register(County.COUNCIL, proposal());
		this.task = buses.task("screenProposal").getId();
		this.http = new RawHttp(URI.create("http://localhost:" + this.port));
		this.administrator = this.http.signIn("administrator", County.PASSWORD);
		this.http.get("/camunda/app/tasklist/default/", this.administrator);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "X-XSRF-TOKEN: guessed", "Cookie: XSRF-TOKEN=mine\r\nX-XSRF-TOKEN: mine",
			"X-Requested-With: XMLHttpRequest", "Origin: http://evil.example", "X-HTTP-Method-Override: GET" })
	void withoutTheTokenNothingIsChanged(String header) {
		var number = header.length();
		for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
			// The engine ends a session that brings no token, so each needs its own
			var officer = this.http.signIn("administrator", County.PASSWORD);
			this.http.get("/camunda/app/tasklist/default/", officer);
			var place = PLACES.get(number++ % PLACES.size());
			assertThat(forged(method, place, officer, header)).as("%s %s %s", method, place, header).isIn(403, 404);
			for (var other : PLACES) {
				assertThat(forged(method, other, officer, header)).as("%s %s %s", method, other, header)
					.isIn(401, 403, 404);
			}
		}
		assertThat(this.identity.createUserQuery().userId("council-author").count()).isEqualTo(1);
	}

	private int forged(String method, String place, String officer, String header) {
		var headers = new ArrayList<>(List.of(officer, JSON));
		if (!header.isEmpty()) {
			headers.add(header);
		}
		return this.http.send(method, "/camunda/api" + place.formatted(this.task), headers, "{}").status();
	}

	@Test
	void noReadingIsTurnedIntoAnActByAHeader() {
		for (var override : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
			for (var method : List.of("GET", "HEAD", "OPTIONS")) {
				this.http.send(method, "/camunda/api/engine/engine/default/user/council-author?_method=DELETE",
						List.of(this.administrator, override + ": DELETE"), "");
			}
		}

		assertThat(this.identity.createUserQuery().userId("council-author").count()).isEqualTo(1);
	}

	@Test
	void whoIsNotSignedInChangesNothing() {
		for (var place : PLACES) {
			var answer = this.http.send("POST", "/camunda/api" + place.formatted(this.task), List.of(JSON), "{}");
			assertThat(answer.status()).as(place).isEqualTo(401);
		}
	}

}
