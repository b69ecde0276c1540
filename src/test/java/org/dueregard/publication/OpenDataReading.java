package org.dueregard.publication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.assessment.Assessment;
import org.dueregard.screening.Effect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * A program that reads open data over the network, and what there is to read.
 */
@DueRegardTest
abstract class OpenDataReading {

	/** As the addresses in answers have it. */
	static final String SITE = "http://localhost:8080";

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	int port;

	@Autowired
	WebApplicationContext context;

	@Autowired
	PublicationDesk desk;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	LibraryClosure closure;

	@BeforeEach
	void givenAnEmptyRegister() {
		new EmptyRegister(this.jdbc).make();
		this.closure = new LibraryClosure(this.context);
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	Assessment screenedOut(String title, String summary) {
		this.closure.effect = Effect.NONE;
		this.closure.title = title;
		this.closure.summary = summary;
		var screened = this.closure.screened();
		this.transaction.executeWithoutResult((status) -> this.desk.publishScreening(screened.id()));
		this.closure = new LibraryClosure(this.context);
		this.clock.pass(Duration.ofHours(1));
		return screened;
	}

	Assessment full() {
		var assessment = this.closure.decided();
		publish(assessment);
		return assessment;
	}

	void secondVersion(Assessment assessment, String plainSummary) {
		this.closure.plainSummary = plainSummary;
		this.closure.sign(assessment.id());
		this.closure.decide(assessment.id());
		publish(assessment);
	}

	private void publish(Assessment assessment) {
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.transaction.executeWithoutResult((status) -> this.desk.publish(assessment.id()));
		this.clock.pass(Duration.ofHours(1));
	}

	void withdraw(Assessment assessment, String reason) {
		this.transaction.executeWithoutResult((status) -> this.desk.withdraw(assessment.id(), reason));
		this.clock.pass(Duration.ofHours(1));
	}

	/**
	 * Adds versions to a published assessment, an hour apart, that differ from it in
	 * nothing.
	 */
	void andSoManyMoreVersions(Assessment assessment, int number) {
		for (var version = 1; version <= number; version++) {
			this.jdbc
				.sql("""
						insert into register_entry (reference, version, assessment, approved_version, body, body_name, kind,
						title, plain_summary, outcome, headline, decision, minute_reference, decided_on, document, sha256,
						published_at) select reference, version + ?, assessment, approved_version + 100 + ?, body, body_name,
						kind, title, plain_summary, outcome, headline, decision, minute_reference, decided_on, document,
						sha256, ? from register_entry where reference = ? and version = 1""")
				.params(version, version, Timestamp.from(this.clock.instant().plus(Duration.ofHours(version))),
						assessment.reference().value())
				.update();
		}
	}

	HttpResponse<String> get(String address, String... headers) {
		return send("GET", address, headers);
	}

	HttpResponse<String> send(String method, String address, String... headers) {
		var request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + address.replaceFirst("^" + SITE, "")))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new AssertionError("No answer from " + address, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	JsonNode json(String address, String... headers) {
		return json(get(address, headers));
	}

	static JsonNode json(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new AssertionError("Not JSON: " + answer.body(), ex);
		}
	}

	static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
