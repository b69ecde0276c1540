package org.dueregard.workflow.access;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One address may try so often, and cannot pass for another.
 */
@DueRegardTest
@ExtendWith(OutputCaptureExtension.class)
class RateLimitsTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	@Autowired
	County county;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void aCounty() {
		this.county.settle();
	}

	@AfterEach
	void theClockGoesAsItShould() {
		this.clock.reset();
	}

	@Test
	void wrongPasswordsFromOneAddressAreRefusedUnheardForAWhile() throws Exception {
		var officer = from("198.51.100.1");
		officer.signIn("council-author");
		var guesser = from("198.51.100.1");
		for (var i = 0; i < 30; i++) {
			assertThat(Visitor.leadsTo(guesser.signIn("council-nobody", "guess " + i))).isEqualTo("/sign-in?failed");
		}

		assertRefused(guesser.signIn("council-author"), 30);
		assertThat(this.jdbc
			.sql("select count(*) from audit_entry where deed = 'signInThrottled' and address = '198.51.100.1'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertRefused(guesser.get("/engine-rest/task", Visitor.as("council-author")), 30);
		assertThat(officer.get("/workbench").statusCode()).isEqualTo(HttpStatus.OK.value());
		assertThat(Visitor.leadsTo(from("198.51.100.2").signIn("council-author"))).isEqualTo("/workbench");

		this.clock.pass(Duration.ofMinutes(1));
		assertThat(Visitor.leadsTo(guesser.signIn("council-author"))).isEqualTo("/workbench");
	}

	@Test
	void wrongPasswordsOfSystemsCountToo() throws Exception {
		var guesser = from("198.51.100.3");
		var wrong = Base64.getEncoder().encodeToString("council-nobody:guess".getBytes(StandardCharsets.UTF_8));
		for (var i = 0; i < 30; i++) {
			assertThat(guesser.get("/engine-rest/task", "Authorization", "Basic " + wrong).statusCode())
				.isEqualTo(HttpStatus.UNAUTHORIZED.value());
		}

		assertRefused(guesser.get("/engine-rest/task", "Authorization", "Basic " + wrong), 30);
	}

	@Test
	void everyFormThatAStrangerSendsIsCounted() throws Exception {
		var stranger = from("198.51.100.5");
		for (var i = 0; i < 120; i++) {
			var address = switch (i % 4) {
				case 0 -> "/";
				case 1 -> "/engine-rest/task";
				case 2 -> "/camunda/api/engine/engine/default/task";
				default -> "/no/such/page";
			};
			assertThat(stranger.post(address, FORM, "a=b", "Authorization", "Basic rubbish").statusCode())
				.isIn(HttpStatus.UNAUTHORIZED.value(), HttpStatus.FORBIDDEN.value());
		}

		assertRefused(stranger.post("/", FORM, "a=b"), 1);
		assertThat(stranger.get("/").statusCode()).isEqualTo(HttpStatus.OK.value());
	}

	@Test
	void requestsFromOneAddressAreFewer() throws Exception {
		var stranger = from("198.51.100.10");
		for (var i = 0; i < 30; i++) {
			assertThat(stranger.post("/requests/new", FORM, "asked=" + i).statusCode())
				.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		for (var i = 0; i < 70; i++) {
			assertThat(stranger.post("/requests/new", FORM, "asked=" + i).statusCode())
				.isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
		}
		assertThat(stranger.get("/requests/new").statusCode()).isEqualTo(HttpStatus.OK.value());
		assertThat(from("198.51.100.11").post("/requests/new", FORM, "asked=1").statusCode())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());

		this.clock.pass(Duration.ofMinutes(2));
		assertThat(stranger.post("/requests/new", FORM, "asked=1").statusCode())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
	}

	@Test
	void aWholeNetworkOfVersionSixIsOneClient() throws Exception {
		for (var i = 0; i < 120; i++) {
			from("2001:db8:1:2::" + Integer.toHexString(i)).post("/", FORM, "a=b");
		}

		assertRefused(from("2001:db8:1:2:ffff::1").post("/", FORM, "a=b"), 1);
		assertThat(from("2001:db8:1:3::1").post("/", FORM, "a=b").statusCode()).isEqualTo(HttpStatus.FORBIDDEN.value());
	}

	@Test
	void programsAreToldInTheirOwnForm() throws Exception {
		var stranger = from("198.51.100.6");
		for (var i = 0; i < 120; i++) {
			stranger.post("/engine-rest/task", "application/json", "{}");
		}

		var refused = stranger.post("/engine-rest/task", "application/json", "{}", "Accept", "application/json");

		assertThat(refused.statusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
		assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).contains("json");
	}

	@Test
	void aClientThatIsNoProxyCannotChooseItsAddress(CapturedOutput log) throws Exception {
		try (var client = new Socket(InetAddress.getByName("127.0.0.1"), this.port, InetAddress.getByName("127.0.0.2"),
				0)) {
			client.getOutputStream()
				.write("""
						GET /engine-rest/task HTTP/1.1
						Host: localhost
						X-Forwarded-For: 198.51.100.8
						X-Forwarded-Proto: https
						X-Forwarded-Host: elsewhere.example
						Authorization: Basic %s
						Connection: close

						""".replace("\n", "\r\n")
					.formatted(
							Base64.getEncoder().encodeToString("council-nobody:guess".getBytes(StandardCharsets.UTF_8)))
					.getBytes(StandardCharsets.UTF_8));
			var answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 401").doesNotContain("elsewhere");
		}

		assertThat(log).contains("from 127.0.0.2").doesNotContain("198.51.100.8");
	}

	@Test
	void aProxySaysWhoseRequestItIs(CapturedOutput log) throws Exception {
		from("203.0.113.99, 198.51.100.9").signIn("council-nobody", "guess");

		assertThat(log).contains("from 198.51.100.9").doesNotContain("203.0.113.99");
	}

	private Visitor from(String address) {
		return new Visitor(this.port, "X-Forwarded-For", address);
	}

	private static void assertRefused(HttpResponse<String> answer, int seconds) {
		assertThat(answer.statusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
		assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, seconds + 1L);
		assertThat(answer.body()).contains(
				answer.uri().getPath().startsWith("/engine-rest") ? "Too many wrong passwords came from your address."
						: "<h1 class=\"govuk-heading-l\">Too many attempts</h1>");
	}

}
