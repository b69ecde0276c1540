package org.dueregard.workflow.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.RawHttp;
import org.dueregard.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * What browsers are told about our pages, whoever asks and whatever comes back.
 */
@DueRegardTest
class HeadersTests {

	@LocalServerPort
	int port;

	@Autowired
	Casework casework;

	RawHttp http;

	String officer;

	@BeforeEach
	void givenAnOfficer() {
		this.casework.register(County.COUNCIL, proposal());
		this.http = new RawHttp(URI.create("http://localhost:" + this.port));
		this.officer = this.http.signIn("council-author", County.PASSWORD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/assessments/EIA-1999-000001", "/sign-in", "/accessibility", "/glossary",
			"/workbench", "/workbench/assessments/new", "/no/such/page", "/due-regard.css", "/workbench;x", "/%252e",
			"/engine-rest/task" })
	void ourPagesRunNoScriptAndStandInNoFrame(String path) {
		var answer = get(path);

		assertThat(answer.all("Content-Security-Policy")).containsExactly(Headers.POLICY)
			.noneMatch((policy) -> policy.contains("unsafe"));
		assertThat(answer.all("X-Frame-Options")).containsExactly("DENY");
		assertCommon(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task/count",
			"/camunda/api/engine/no/such" })
	void theEnginesApplicationsKeepTheirOwnPolicyAndCarryTheRest(String path) {
		var answer = get(path);

		assertThat(answer.all("Content-Security-Policy")).hasSize(1);
		assertCommon(answer);
	}

	@Test
	void onlyOverTlsAreBrowsersToldToComeBackOverTls() {
		assertThat(get("/").header("Strict-Transport-Security")).isEmpty();
		assertThat(get("/", "X-Forwarded-Proto: https").header("Strict-Transport-Security"))
			.hasValue("max-age=31536000; includeSubDomains");
	}

	@Test
	void whatAnOfficerSeesIsKeptNowhere() {
		for (var path : List.of("/workbench", "/workbench/assessments/new", "/sign-in", "/no/such/page",
				"/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task/count")) {
			assertThat(get(path).header("Cache-Control")).as(path)
				.hasValueSatisfying((kept) -> assertThat(kept).contains("no-store"));
		}
	}

	@Test
	void whatIsPublicMayBeKeptAndIsNotSentTwice() {
		for (var path : List.of("/", "/?lang=cy", "/accessibility", "/glossary", "/glossary?lang=cy")) {
			var first = this.http.get(path);
			assertThat(first.header("Cache-Control")).hasValue("no-cache");
			assertThat(first.header("Set-Cookie")).isEmpty();

			var again = this.http.get(path, "If-None-Match: " + first.header("ETag").orElseThrow());
			assertThat(again.status()).isEqualTo(304);
		}
		assertThat(this.http.get("/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css")
			.header("Cache-Control")).hasValue("public, max-age=31536000, immutable");
		for (var missing : List.of("/webjars/govuk-frontend/0.0/dist/govuk/govuk-frontend.min.css",
				"/webjars/govuk-frontend/5.14.0/none.css")) {
			assertThat(this.http.get(missing).header("Cache-Control")).as(missing).hasValue("no-store");
		}
	}

	@Test
	void othersMayReadTheRegisterAndNothingElse() {
		assertThat(get("/assessments/EIA-1999-000001.json").header("Cross-Origin-Resource-Policy"))
			.hasValue("cross-origin");
		assertThat(get("/workbench").header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
	}

	private static void assertCommon(Answer answer) {
		assertThat(answer.all("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.all("Referrer-Policy")).containsExactly("same-origin");
		assertThat(answer.all("Permissions-Policy")).singleElement().asString().contains("camera=()", "geolocation=()");
		assertThat(answer.all("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
		assertThat(answer.all("Cross-Origin-Embedder-Policy")).containsExactly("require-corp");
		assertThat(answer.all("Cross-Origin-Resource-Policy")).hasSize(1);
		assertThat(answer.all("Cache-Control")).hasSize(1);
		assertThat(answer.header("Server")).isEmpty();
	}

	private Answer get(String path, String... headers) {
		var all = new ArrayList<>(List.of(this.officer, "Accept: text/html"));
		all.addAll(List.of(headers));
		return this.http.send("GET", path, all, "");
	}

}
