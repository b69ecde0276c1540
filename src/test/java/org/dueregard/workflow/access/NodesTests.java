package org.dueregard.workflow.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.dueregard.AtOnce;
import org.dueregard.CarriedCase;
import org.dueregard.CarriedCase.Taken;
import org.dueregard.Courier;
import org.dueregard.Courier.Answer;
import org.dueregard.Documents;
import org.dueregard.DueRegard;
import org.dueregard.LogicalCopy;
import org.dueregard.NodeProcess;
import org.dueregard.OwnApplication;
import org.dueregard.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.advised;
import static org.dueregard.Answered.approved;
import static org.dueregard.Answered.ask;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.cleared;
import static org.dueregard.Answered.evidence;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.scoring;
import static org.dueregard.Answered.screening;

/**
 * Two nodes on one database, as production has them: a sign-in is good at both, and
 * whatever officers and nodes do at once is done once.
 */
@OwnApplication
class NodesTests {

	private static final String WHO_I_AM = "/camunda/api/admin/auth/user/default";

	private static final String ADMINISTRATOR = "administrator";

	private static final String BODY = "dale";

	private static final int MANY = 50;

	private static final Duration WIPED = Duration.ofSeconds(6);

	private static final Duration LONG = Duration.ofMinutes(2);

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static EmbeddedPostgres postgres;

	private static JdbcClient jdbc;

	private static GreenMail letterbox;

	private static NodeProcess first;

	private static NodeProcess second;

	private static Courier courier;

	@BeforeAll
	static void twoNodes() throws IOException {
		postgres = EmbeddedPostgres.start();
		jdbc = JdbcClient.create(postgres.getPostgresDatabase());
		letterbox = new GreenMail(new ServerSetup(NodeProcess.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
			.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
		letterbox.start();
		// Together, on a database that has nothing yet
		first = node("postgres");
		second = node("postgres");
		first.waitUntilUp();
		second.waitUntilUp();
		courier = new Courier(LONG, List.of(first.port(), second.port()));
		courier.enrol(ADMINISTRATOR, BODY, CarriedCase.OFFICERS);
	}

	@AfterAll
	static void theirEnd() throws IOException {
		second.close();
		first.close();
		letterbox.stop();
		postgres.close();
	}

	private static NodeProcess node(String database) throws IOException {
		return new NodeProcess(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), DueRegard.class.getName()),
				postgres.getJdbcUrl("postgres", database),
				List.of("--spring.main.banner-mode=off", "--logging.level.root=warn", "--spring.mail.host=127.0.0.1",
						"--spring.mail.port=" + letterbox.getSmtp().getPort(),
						"--due-regard.rate-limits.exempt=127.0.0.1", "--due-regard.bodies[0].id=" + BODY,
						"--due-regard.bodies[0].name=Fell Dale Council",
						"--due-regard.bodies[0].jurisdiction=ENGLAND_AND_WALES",
						"--due-regard.bodies[0].contact=equality@dale.example",
						"--camunda.bpm.job-execution.wait-time-in-millis=200",
						"--camunda.bpm.job-execution.max-wait=500", "--camunda.bpm.admin-user.id=" + ADMINISTRATOR,
						"--camunda.bpm.admin-user.password=fell-and-shire-at-dawn"));
	}

	/**
	 * Without the jar from which the tests were started, which names every place once
	 * more, and without the tests.
	 */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((place) -> !place.contains("surefirebooter") && !place.contains("test-classes")
					&& !place.contains("oauth2-authorization-server"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	@Test
	void aSignInMovesBetweenNodesAndOutlivesThem() throws Exception {
		var officer = new Visitor(first.port());
		assertThat(Visitor.leadsTo(officer.signIn(ADMINISTRATOR))).isEqualTo("/workbench");
		officer.get("/camunda/app/tasklist/default/");

		officer.goTo(second.port());
		assertIn(officer);

		first.kill();
		first.start();
		first.waitUntilUp();
		officer.goTo(first.port());
		assertIn(officer);

		officer.goTo(second.port());
		assertThat(officer.engine("POST", "/admin/auth/user/default/logout", "{}").statusCode())
			.isEqualTo(HttpStatus.NO_CONTENT.value());
		officer.goTo(first.port());
		assertThat(Visitor.leadsTo(officer.get("/workbench"))).isEqualTo("/sign-in");
		assertThat(officer.get(WHO_I_AM).statusCode()).isEqualTo(HttpStatus.UNAUTHORIZED.value());
	}

	private static void assertIn(Visitor officer) throws Exception {
		assertThat(officer.get("/workbench").statusCode()).isEqualTo(HttpStatus.OK.value());
		assertThat(officer.get(WHO_I_AM).body()).contains(ADMINISTRATOR);
		assertThat(officer.engine("POST", "/engine/engine/default/task/count", "{}").body()).startsWith("{\"count\":");
		assertThat(officer.get("/workbench").body()).contains("name=\"_csrf\"");
	}

	/**
	 * The first signatory sends the page of the workbench, the second the form of the
	 * engine's interface, each as often as that at both nodes together.
	 */
	@Test
	void aSignatureSentFiftyTimesAtOnceIsGivenOnce() throws Exception {
		var closure = new CarriedCase(courier, BODY, "Signed by many at once", "YES").upTo("signOff");

		var head = closure.take("signOff");
		var before = letters(closure);
		var sent = AtOnce.all(fromPages(head));
		var outcomes = new ArrayList<Integer>();
		for (var each : sent) {
			var answer = each.get();
			outcomes.add(answer.statusCode());
			if (answer.statusCode() != HttpStatus.FOUND.value()) {
				assertThat(Jsoup.parse(answer.body()).select("main").text()).as(answer.body()).isNotBlank();
			}
		}
		closure.did("signOff");
		assertOneOf(outcomes, HttpStatus.FOUND);
		assertOnRecord(closure, 1);
		assertThat(letters(closure)).isEqualTo(before + 1);

		var director = closure.take("signOff");
		assertThat(director.officer()).isEqualTo("dale-director");
		var answers = closure.usual(director);
		outcomes.clear();
		for (var each : AtOnce.<Answer>all(IntStream.range(0, MANY)
			.mapToObj((number) -> (Callable<Answer>) () -> courier.sendOnce(director.officer(), director.id(), answers))
			.toList())) {
			outcomes.add(each.get().status());
			if (each.get().status() != HttpStatus.NO_CONTENT.value()) {
				assertThat(each.get().body()).contains("\"type\":\"Refusal\"").matches("(?s).*\"message\":\"[A-Z].*");
			}
		}
		closure.did("signOff");
		assertOneOf(outcomes, HttpStatus.NO_CONTENT);
		assertOnRecord(closure, 2);
		assertThat(letters(closure)).isEqualTo(before + 2);
		assertThat(closure.waiting()).extracting("step").containsExactly("recordDecision");
	}

	private static List<Callable<HttpResponse<String>>> fromPages(Taken task) throws Exception {
		var pages = List.of(new Visitor(first.port()), new Visitor(second.port()));
		var forms = new ArrayList<String>();
		for (var page : pages) {
			page.signIn(task.officer());
			var token = TOKEN.matcher(page.get("/workbench").body());
			assertThat(token.find()).isTrue();
			forms.add("signOffDecision=APPROVED&dueRegard=true&complete=&_csrf=" + token.group(1));
		}
		return IntStream.range(0, MANY)
			.mapToObj((number) -> (Callable<HttpResponse<String>>) () -> pages.get(number % 2)
				.post("/workbench/tasks/" + task.id(), "application/x-www-form-urlencoded", forms.get(number % 2)))
			.toList();
	}

	private static void assertOneOf(List<Integer> outcomes, HttpStatus done) {
		var counted = outcomes.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		assertThat(counted).containsEntry(done.value(), 1L);
		assertThat(counted.keySet()).as(counted.toString())
			.allMatch((status) -> status == done.value() || (status >= 400 && status < 500));
	}

	/**
	 * Every act once, in the case, in the chain of signatures and on the record.
	 */
	private static void assertOnRecord(CarriedCase about, int signatures) {
		assertThat(strings("""
				select step from act join assessment on assessment.id = act.assessment
				where reference = ? order by act.id""", about)).containsExactlyElementsOf(about.done());
		assertThat(number("""
				select count(*) from sign_off join assessment on assessment.id = sign_off.assessment
				where reference = ? and decision is not null""", about)).isEqualTo(signatures);
		assertThat(number("""
				select count(*) from audit_entry join assessment on assessment.id = audit_entry.assessment
				where reference = ? and deed = 'signOff'""", about)).isEqualTo(signatures);
	}

	/**
	 * Two specialists advise, at one node each, while the author attaches a file.
	 */
	@Test
	void authorAndSpecialistsInOneCaseLoseNothing() throws Exception {
		var author = new Visitor(first.port());
		author.signIn("dale-author");
		for (var round = 1; round <= 3; round++) {
			var buses = asked("Written by many at once " + round);
			var advice = buses.waiting();
			var acts = new ArrayList<Callable<Object>>();
			advice.forEach((task) -> acts.add(() -> courier.sendOnce(String.valueOf(task.holder()), task.id(),
					but(advised(), "advice", "Think of " + task.holder()))));
			acts.add(() -> author.attach("/workbench/assessments/%s/files".formatted(buses.reference()), "survey.txt",
					Documents.utf8("What passengers said"), "As it came"));

			for (var done : AtOnce.all(acts)) {
				done.get();
			}
			// Who was told to send once more does so
			for (var task : buses.waiting()) {
				if (task.step().equals("adviseOnImpact")) {
					courier.complete(String.valueOf(task.holder()), task.id(),
							but(advised(), "advice", "Think of " + task.holder()));
				}
			}

			assertThat(buses.waiting()).extracting("step").containsExactly("scoreImpact");
			assertThat(strings("""
					select answer from advice join assessment on assessment.id = advice.assessment
					where reference = ? order by answer""", buses)).containsExactly("Think of dale-second-specialist",
					"Think of dale-specialist");
			assertThat(number("""
					select count(*) from evidence_file f join assessment on assessment.id = f.assessment
					where reference = ?""", buses)).isOne();
			assertThat(number("""
					select count(*) from act join assessment on assessment.id = act.assessment
					where reference = ? and step = 'adviseOnImpact'""", buses)).isEqualTo(2);
		}
	}

	private static CarriedCase asked(String title) {
		var buses = new CarriedCase(courier, BODY, title, "NO");
		buses.submit(buses.take("screenProposal"), screening(Map.of("age", "ADVERSE", "disability", "ADVERSE")));
		buses.submit(buses.take("gatherEvidence"), Courier.inOurDays(evidence("age", "disability")));
		buses.upTo("scoreImpact");
		buses.submit(buses.take("scoreImpact"),
				but(scoring(negative("age", "Over 65s", "SERIOUS", "POSSIBLE"),
						negative("disability", "Wheelchair users", "SERIOUS", "POSSIBLE")), "advice",
						List.of(ask("age", "dale-specialist"), ask("disability", "dale-second-specialist"))));
		return buses;
	}

	/**
	 * Both nodes are free to take every job at any time, for whatever says that the other
	 * has it is wiped away again and again.
	 */
	@Test
	void twoNodesPublishAnAssessmentOnce() throws Exception {
		var cases = Stream.of(1, 2, 3)
			.map((number) -> new CarriedCase(courier, BODY, "Published by both, " + number, "NO"))
			.map((each) -> each.upTo("clearForPublication"))
			.toList();
		var tasks = cases.stream().map((each) -> each.take("clearForPublication")).toList();
		var wiping = new Thread(NodesTests::wipeLocks);
		wiping.start();

		for (var i = 0; i < cases.size(); i++) {
			cases.get(i).submit(tasks.get(i), cleared());
		}
		wiping.join();
		Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(300)).until(() -> jobs() == 0);

		for (var each : cases) {
			assertThat(strings("select version::text from register_entry where reference = ?", each))
				.containsExactly("1");
			assertThat(strings("select format from register_document where reference = ? order by format", each))
				.containsExactly("ODT", "PDF");
			assertThat(strings("select language from printed_page where reference = ? order by language", each))
				.containsExactly("cy", "en");
			assertThat(strings("""
					select recipient from letter where text_body like '%' || ? || '%' and subject like 'Published%'
					order by recipient""", each)).doesNotHaveDuplicates().contains("dale-author");
			assertThat(number("""
					select count(*) from audit_entry join assessment on assessment.id = audit_entry.assessment
					where reference = ? and deed = 'published'""", each)).isOne();
			assertThat(each.waiting()).isEmpty();
			assertThat(number("""
					select count(*) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
					where e.BUSINESS_KEY_ = ?""", each)).isOne();
		}
		assertThat(strings("select state from letter where state <> 'SENT'")).isEmpty();
		assertThat(Arrays.stream(letterbox.getReceivedMessages()).map(NodesTests::messageId)).doesNotHaveDuplicates()
			.containsAll(strings("select message_id from letter"));
	}

	/**
	 * The drill of {@code operations.md}: back up, restore into an empty database, start
	 * two nodes there. What fell due meanwhile happens once.
	 */
	@Test
	void aRestoredDatabaseGoesOnWhereItWas() throws Exception {
		var published = new CarriedCase(courier, BODY, "Published before the copy", "NO").upTo("clearForPublication");
		published.submit(published.take("clearForPublication"), cleared());
		var waiting = new CarriedCase(courier, BODY, "Signed after the copy", "NO").upTo("signOff");
		Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(300)).until(() -> jobs() == 0);
		var copy = new ByteArrayOutputStream();

		LogicalCopy.write(postgres.getPostgresDatabase(), copy);
		jdbc.sql("create database restored").update();
		var restored = postgres.getDatabase("postgres", "restored");
		LogicalCopy.restore(new ByteArrayInputStream(copy.toByteArray()), restored);
		var there = JdbcClient.create(restored);
		assertThat(there.sql("""
				update ACT_RU_JOB set DUEDATE_ = localtimestamp - interval '3 days' where ID_ = (select j.ID_
				from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
				where e.BUSINESS_KEY_ = ? order by j.DUEDATE_ limit 1)""").param(waiting.reference()).update()).isOne();
		var letters = there.sql("select count(*) from letter").query(Integer.class).single();
		try (var third = node("restored"); var fourth = node("restored")) {
			third.waitUntilUp();
			fourth.waitUntilUp();
			Awaitility.await()
				.atMost(LONG)
				.until(() -> there.sql("""
						select count(*) from ACT_RU_JOB where DUEDATE_ is null or DUEDATE_ <= localtimestamp""")
					.query(Integer.class)
					.single() == 0);

			assertThat(there.sql("select recipient || ' ' || state from letter order by written_at offset ?")
				.param(letters)
				.query(String.class)
				.list()).containsExactly("dale-head-of-service SENT");
			for (var node : List.of(third, fourth)) {
				var address = "/assessments/%s.json".formatted(published.reference());
				assertThat(new Visitor(node.port()).get(address).body())
					.isEqualTo(new Visitor(first.port()).get(address).body())
					.contains(published.reference());
			}
			var goingOn = new Courier(LONG, List.of(third.port(), fourth.port()));
			var task = goingOn.waiting("dale-author", waiting.reference()).get(0);
			goingOn.take("dale-head-of-service", task);
			goingOn.complete("dale-head-of-service", task.id(), approved());
			assertThat(goingOn.waiting("dale-author", waiting.reference())).extracting("step")
				.containsExactly("recordDecision");
			assertThat(verified("restored")).startsWith("The record is whole");
		}
	}

	/**
	 * What the command says that looks whether the record is whole.
	 */
	private static String verified(String database) throws IOException {
		var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classPath(), DueRegard.class.getName(), "verify-audit")
			.redirectErrorStream(true);
		command.environment()
			.putAll(Map.of("SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", database),
					"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "postgres"));
		return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	/**
	 * Not for ever: two nodes that hinder each other all the time would never be done.
	 */
	private static void wipeLocks() {
		var end = System.nanoTime() + WIPED.toNanos();
		while (System.nanoTime() < end) {
			jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null")
				.update();
		}
	}

	private static int jobs() {
		return jdbc.sql(
				"select count(*) from ACT_RU_JOB where DUEDATE_ is null or DUEDATE_ <= localtimestamp + interval '1 hour'")
			.query(Integer.class)
			.single();
	}

	private static String messageId(MimeMessage letter) {
		try {
			return letter.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int letters(CarriedCase about) {
		return number("select count(*) from letter where text_body like '%' || ? || '%'", about);
	}

	private static int number(String question, CarriedCase about) {
		return jdbc.sql(question).param(about.reference()).query(Integer.class).single();
	}

	private static List<String> strings(String question, CarriedCase about) {
		return jdbc.sql(question).param(about.reference()).query(String.class).list();
	}

	private static List<String> strings(String question) {
		return jdbc.sql(question).query(String.class).list();
	}

}
