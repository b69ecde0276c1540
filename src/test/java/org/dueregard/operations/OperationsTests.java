package org.dueregard.operations;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Clockwork;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.TestClock;
import org.dueregard.Visitor;
import org.dueregard.operations.TraceCollector.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application with the ports, logs and traces of production, as those see it who keep
 * it running.
 */
@OwnApplication
@DueRegardTest
@AutoConfigureObservability
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = { "management.server.port=0",
		"management.endpoints.web.exposure.include=health,prometheus", "management.endpoint.health.show-details=always",
		"logging.structured.format.console=ecs", "logging.structured.ecs.service.node-name=first",
		"logging.structured.json.customizer=org.dueregard.operations.NoAddresses", "logging.level.org.dueregard=info",
		"management.tracing.sampling.probability=1.0" })
class OperationsTests {

	private static final TraceCollector COLLECTOR = new TraceCollector();

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	int port;

	@LocalManagementPort
	int operations;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	Clockwork clockwork;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@DynamicPropertySource
	static void collector(DynamicPropertyRegistry settings) {
		settings.add("management.otlp.tracing.endpoint", COLLECTOR::address);
	}

	@BeforeEach
	void settle() {
		this.county.settle();
	}

	@AfterEach
	void nothingIsWrongAnyMore() {
		this.jdbc.sql("delete from letter where message_id = 'of this test'").update();
		this.jdbc.sql("delete from ACT_RU_JOB where HANDLER_CFG_ = 'of this test'").update();
		later();
	}

	@AfterAll
	static void close() {
		COLLECTOR.close();
	}

	@Test
	void prometheusIsToldWhatIsOpenAndWhatWasDone() throws Exception {
		var before = numbers();
		this.casework.register(County.COUNCIL, Answered.proposal());
		this.casework.register(County.COUNCIL, Answered.proposal()).published();
		letter("WAITING", null, Duration.ofMinutes(5));
		letter("FAILED", "550 No such person", Duration.ofDays(5));
		job("now() - interval '1' hour", 0);
		new Visitor(this.port).signIn("council-author");
		later();

		var numbers = numbers();

		assertThat(more(before, numbers, "dueregard_assessments_open{age=\"under_30_days\",stage=\"screening\"}"))
			.isEqualTo(1);
		assertThat(more(before, numbers, "dueregard_outbox_letters{state=\"untried\"}")).isEqualTo(1);
		assertThat(more(before, numbers, "dueregard_letters_undelivered{why=\"failed\"}")).isEqualTo(1);
		assertThat(more(before, numbers, "dueregard_jobs_failed{}")).isEqualTo(1);
		assertThat(more(before, numbers, "dueregard_sessions{}")).isEqualTo(1);
		assertThat(numbers.get("dueregard_outbox_oldest_seconds{}")).isGreaterThan(300);
		assertThat(more(before, numbers, "dueregard_job_seconds_count{error=\"none\",job=\"publishAssessment\"}"))
			.isEqualTo(1);
		assertThat(more(before, numbers, "dueregard_letter_seconds_count{error=\"none\"}")).isPositive();
	}

	@Test
	void tasksPastTheirDayAreCountedByStep() throws Exception {
		var before = numbers();
		this.casework.register(County.COUNCIL, Answered.proposal());
		this.jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = ? where TASK_DEF_KEY_ = 'screenProposal'")
			.param(Timestamp.from(this.clock.instant().minus(Duration.ofDays(1))))
			.update();
		later();

		assertThat(more(before, numbers(), "dueregard_tasks_overdue{step=\"screenProposal\"}")).isPositive();
	}

	@Test
	void theDatabaseIsAskedOnceAMinuteHoweverManyAsk() throws Exception {
		later();
		numbers(); // whose own look is told by the next
		var first = numbers();
		get(this.operations, "/actuator/health/work");

		assertThat(more(first, numbers(), "dueregard_lookout_seconds_count{}")).isZero();
		later();
		numbers();
		assertThat(more(first, numbers(), "dueregard_lookout_seconds_count{}")).isEqualTo(1);
	}

	@Test
	void thePublicIsToldNoNumbers() throws Exception {
		var administrator = new Visitor(this.port);
		administrator.signIn("administrator");

		assertThat(get(this.port, "/actuator/prometheus").body()).doesNotContain("dueregard_");
		assertThat(get(this.port, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
		assertThat(administrator.get("/actuator/prometheus").statusCode()).isBetween(400, 499);
	}

	@Test
	void whatTheDashboardAsksForIsServed() throws Exception {
		this.casework.register(County.COUNCIL, Answered.proposal()).published();
		get(this.port, "/");
		var served = numbers().keySet()
			.stream()
			.map((name) -> name.substring(0, name.indexOf('{')))
			.collect(Collectors.toSet());

		for (var file : List.of("deploy/grafana-dashboard.json", "deploy/alerts.yaml")) {
			assertThat(asked(Files.readString(Path.of(file)))).as(file).isNotEmpty().isSubsetOf(served);
		}
	}

	private static Set<String> asked(String file) {
		return Pattern.compile("\\b(?:dueregard|http_server|hikaricp|jvm|process)_[a-z_]+")
			.matcher(file)
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@CsvSource({ "WAITING, , outbox", "WAITING, 421 Come back later, carrier" })
	void lettersThatLieHereAreToldFromThoseRefusedThere(String state, String error, String wrong) throws Exception {
		letter(state, error, Duration.ofHours(2));
		later();

		var work = get(this.operations, "/actuator/health/work");
		assertThat(work.statusCode()).isEqualTo(503);
		assertThat(status(work, wrong)).isEqualTo("ATTENTION");
		Set.of("outbox", "carrier", "jobs").stream().filter((other) -> !other.equals(wrong)).forEach((other) -> {
			assertThat(status(work, other)).as(other).isEqualTo("UP");
		});
		assertPagesAreServed();
	}

	@ParameterizedTest
	@CsvSource({ "3", "0" })
	void jobsThatNobodyTakesAndThoseGivenUpAskForAttention(int tries) throws Exception {
		job("timestamp '2026-03-02 01:00:00'", tries);
		later();

		var work = get(this.operations, "/actuator/health/work");
		assertThat(work.statusCode()).isEqualTo(503);
		assertThat(status(work, "jobs")).isEqualTo("ATTENTION");
		assertThat(status(work, "outbox")).isEqualTo("UP");
		assertPagesAreServed();
	}

	@Test
	void readinessHangsOnTheDatabaseAndLivenessDoesNot() throws Exception {
		assertThat(names(get(this.operations, "/actuator/health/readiness"))).containsOnly("readinessState", "db");
		assertThat(names(get(this.operations, "/actuator/health/liveness"))).containsOnly("livenessState", "executor");
	}

	@Test
	void linesOfTheLogSayWhatTheyAreAboutAndNameNobodyOutside(CapturedOutput output) throws Exception {
		var opened = this.casework.register(County.COUNCIL, Answered.proposal());
		var reference = opened.reference().value();
		opened.background();
		this.jdbc.sql("update letter set state = 'SENDING' where state = 'WAITING'").update();
		new Visitor(this.port, "X-Request-Id", "of-the-proxy-1").engine("POST",
				"/engine/default/task/" + reference + "/complete", "{}");
		new Visitor(this.port).post("/workbench/assessments/" + reference + "/withdraw", "text/plain",
				"somebody@home.example");

		var lines = lines(output);

		assertThat(lines).isNotEmpty().allSatisfy((line) -> {
			assertThat(line.at("/service/node/name").asText()).isEqualTo("first");
			assertThat(line.at("/message").asText()).doesNotContain("@");
		});
		assertThat(lines).anySatisfy((line) -> {
			assertThat(line.at("/message").asText()).startsWith("Turned back");
			assertThat(line.at("/reference").asText()).isEqualTo(reference);
			assertThat(line.at("/requestId").asText()).isNotBlank();
			assertThat(line.at("/traceId").asText()).isNotBlank();
		});
	}

	@Test
	void aLetterGoesOnWithTheTraceOfTheActThatCausedIt() throws Exception {
		var opened = this.casework.register(County.COUNCIL, Answered.proposal()).published();
		this.clockwork.background();

		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			assertThat(COLLECTOR.named("carry letter")).isNotEmpty();
			assertThat(COLLECTOR.named("publishAssessment"))
				.anySatisfy((span) -> assertThat(span.all()).contains("reference", opened.reference().value()));
			var announced = COLLECTOR.named("announcePublication").stream().map(Span::id).toList();
			assertThat(COLLECTOR.named("sendLetter")).extracting(Span::parent).containsAnyElementsOf(announced);
			assertThat(COLLECTOR.named("sendLetter")).extracting(Span::id)
				.containsAll(COLLECTOR.named("carry letter").stream().map(Span::parent).toList());
		});
	}

	@Test
	void tracesHoldNoAddressOfAPageAndNoWordsOfAnError() throws Exception {
		var secret = "s".repeat(43);
		get(this.port, "/requests/" + secret);
		get(this.port, "/?q=somebody");

		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> COLLECTOR.spans().stream().anyMatch((span) -> span.name().contains("/requests/")));
		assertThat(COLLECTOR.spans())
			.allSatisfy((span) -> assertThat(span.all()).doesNotContain(secret, "somebody", "@fellshire.example"));
	}

	private void assertPagesAreServed() throws Exception {
		for (var probe : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness")) {
			assertThat(get(this.operations, probe).statusCode()).as(probe).isEqualTo(200);
		}
	}

	private void letter(String state, String error, Duration age) {
		this.jdbc
			.sql("""
					insert into letter (id, recipient, address, subject, text_body, html_body, message_id, state, attempts,
						last_error, written_at) values (?, 'council-author', 'a@fellshire.example', '', '', '', 'of this test', ?, 0, ?, ?)""")
			.params(UUID.randomUUID(), state, error, Timestamp.from(this.clock.instant().minus(age)))
			.update();
	}

	private void job(String due, int tries) {
		this.jdbc
			.sql("""
					insert into ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, RETRIES_, DUEDATE_, HANDLER_TYPE_, HANDLER_CFG_,
						SUSPENSION_STATE_, PRIORITY_) values (?, 1, 'message', false, ?, %s, 'sendLetter', 'of this test', 1, 0)"""
				.formatted(due))
			.params(UUID.randomUUID().toString(), tries)
			.update();
	}

	private void later() {
		this.clock.pass(Duration.ofMinutes(1));
	}

	private static double more(Map<String, Double> before, Map<String, Double> after, String name) {
		assertThat(after)
			.as(() -> "served: " + after.keySet()
				.stream()
				.filter((other) -> other.startsWith("dueregard"))
				.collect(Collectors.joining("\n")))
			.containsKey(name);
		return after.get(name) - before.getOrDefault(name, 0.0);
	}

	/**
	 * As Prometheus reads them, without the labels that all have.
	 */
	private Map<String, Double> numbers() throws Exception {
		var answer = get(this.operations, "/actuator/prometheus");
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body()
			.lines()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> line.split(" # ")[0]) // what follows is an example, the id of
													// a trace
			.collect(Collectors.toMap(OperationsTests::name,
					(line) -> Double.parseDouble(line.substring(line.lastIndexOf('}') + 1).trim().split(" ")[0]),
					(one, other) -> other));
	}

	private static String name(String line) {
		return line.substring(0, line.lastIndexOf('}') + 1).replaceAll("application=\"due-regard\",?", "");
	}

	private static HttpResponse<String> get(int port, String address) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, address)))
				.header("Accept", "application/openmetrics-text;version=1.0.0;q=0.6,text/plain;q=0.5,*/*;q=0.1")
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String status(HttpResponse<String> health, String part) {
		return read(health.body()).at("/components/%s/status".formatted(part)).asText();
	}

	private static Set<String> names(HttpResponse<String> health) {
		return JSON.convertValue(read(health.body()).path("components"), Map.class).keySet();
	}

	private static List<JsonNode> lines(CapturedOutput output) {
		return output.getOut().lines().filter((line) -> !line.isBlank()).map(OperationsTests::read).toList();
	}

	private static JsonNode read(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
			throw new AssertionError("Not JSON: " + text, ex);
		}
	}

}
