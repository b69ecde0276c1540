package org.dueregard.chaos;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.dueregard.NodeProcess;
import org.dueregard.Visitor;
import org.dueregard.chaos.MailServer.Brought;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many people ask while the mail server is away; after 24 hours it is back, two nodes
 * bring what waits, and one of them is killed while the server has a letter of its and
 * has not said so. Time passes by bringing the next tries nearer.
 */
final class LettersInChaos {

	private static final Duration AWAY = Duration.ofHours(24);

	private static final String TRIES = "from ACT_RU_JOB where HANDLER_TYPE_ = 'sendLetter'";

	private static final String FIRST = "first.example";

	private final int people;

	LettersInChaos(int people) {
		this.people = people;
	}

	LettersOutcome happen() throws IOException, InterruptedException {
		try (var postgres = EmbeddedPostgres.start(); var mail = new MailServer()) {
			var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
			var database = postgres.getJdbcUrl("postgres", "postgres");
			try (var first = node(FIRST, database, mail); var second = node("second.example", database, mail)) {
				first.waitUntilUp();
				second.waitUntilUp();
				for (var person = 0; person < this.people; person++) {
					ask(new Visitor((person % 2 == 0) ? first.port() : second.port()), person);
				}
				var refused = whileItIsAway(jdbc);
				mail.open();
				pass(jdbc, toTheLastTry(jdbc));
				Awaitility.await().until(() -> mail.brought().size() > this.people / 4);
				mail.fallSilent();
				var before = mail.from(FIRST);
				Awaitility.await().until(() -> mail.from(FIRST) > before);
				first.kill();
				mail.answer();
				first.start();
				first.waitUntilUp();
				untilNothingIsLeft(jdbc, mail);
				return outcome(jdbc, mail, refused);
			}
		}
	}

	private static NodeProcess node(String name, String database, MailServer mail) throws IOException {
		return new NodeProcess(List.of("-Xmx512m", "-jar", NodeProcess.jar()), database,
				List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.port(),
						"--spring.mail.properties.mail.smtp.localhost=" + name,
						"--camunda.bpm.job-execution.wait-time-in-millis=200",
						"--camunda.bpm.job-execution.max-wait=500", "--due-regard.rate-limits.exempt=127.0.0.1",
						"--due-regard.bodies[0].id=council", "--due-regard.bodies[0].name=Fellshire County Council",
						"--due-regard.bodies[0].jurisdiction=ENGLAND_AND_WALES",
						"--due-regard.bodies[0].contact=equality@council.example"));
	}

	private static void ask(Visitor person, int number) throws IOException, InterruptedException {
		var fields = Map.of("body", "council", "kind", "assessment", "asked", "zyzzyva " + number, "address",
				"person-%d@fellshire.example".formatted(number), "language", "en", "none", "yes", "since",
				String.valueOf(Instant.now().minusSeconds(60).getEpochSecond()));
		var sent = person.post("/requests/new", "application/x-www-form-urlencoded",
				fields.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&")));
		if (!Visitor.leadsTo(sent).equals("/requests/sent")) {
			throw new IllegalStateException(
					"Nobody can ask: " + Jsoup.parse(sent.body()).select(".govuk-error-summary").text());
		}
	}

	/**
	 * How often a letter was tried.
	 */
	private static int whileItIsAway(JdbcClient jdbc) {
		for (var passed = Duration.ZERO; passed.compareTo(AWAY) < 0;) {
			untilAllAreTried(jdbc);
			var next = toTheLastTry(jdbc);
			if (passed.plus(next).compareTo(AWAY) > 0) {
				break;
			}
			pass(jdbc, next);
			passed = passed.plus(next);
		}
		untilAllAreTried(jdbc);
		return jdbc.sql("select sum(attempts) from letter").query(Integer.class).single();
	}

	private static void untilAllAreTried(JdbcClient jdbc) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(200))
			.atMost(Duration.ofMinutes(5))
			.until(() -> jdbc.sql("select count(*) " + TRIES + " and (DUEDATE_ is null or DUEDATE_ <= localtimestamp)")
				.query(Integer.class)
				.single() == 0);
	}

	private static Duration toTheLastTry(JdbcClient jdbc) {
		return Duration.ofSeconds(
				1 + jdbc.sql("select cast(ceil(extract(epoch from max(DUEDATE_) - localtimestamp)) as bigint) " + TRIES)
					.query(Long.class)
					.single());
	}

	private static void pass(JdbcClient jdbc, Duration time) {
		jdbc.sql("""
				update ACT_RU_JOB set DUEDATE_ = DUEDATE_ - make_interval(secs => ?)
				where HANDLER_TYPE_ = 'sendLetter'""").param(time.toSeconds()).update();
	}

	/**
	 * What a dead node had taken is free after five minutes, which pass when nothing else
	 * is left to do.
	 */
	private static void untilNothingIsLeft(JdbcClient jdbc, MailServer mail) {
		var before = -1;
		while (jdbc.sql("select count(*) " + TRIES).query(Integer.class).single() > 0) {
			var now = mail.brought().size();
			if (now == before) {
				jdbc.sql("""
						update ACT_RU_JOB set LOCK_EXP_TIME_ = localtimestamp
						where HANDLER_TYPE_ = 'sendLetter' and LOCK_EXP_TIME_ is not null""").update();
				pass(jdbc, Duration.ofHours(6));
			}
			before = now;
			Awaitility.await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
		}
	}

	private static LettersOutcome outcome(JdbcClient jdbc, MailServer mail, int refused) {
		var copies = mail.brought()
			.stream()
			.map(Brought::messageId)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		var letters = jdbc.sql("select message_id, state from letter").query(State.class).list();
		var known = letters.stream().map(State::messageId).collect(Collectors.toSet());
		var strange = new HashSet<>(copies.keySet());
		strange.removeAll(known);
		if (!strange.isEmpty()) {
			throw new IllegalStateException("Nobody wrote " + strange);
		}
		var once = (int) copies.values().stream().filter((each) -> each == 1).count();
		var inDoubt = (int) letters.stream().filter((letter) -> letter.state().equals("SENDING")).count();
		var lost = (int) letters.stream()
			.filter((letter) -> !copies.containsKey(letter.messageId()) && !letter.state().equals("SENDING"))
			.count();
		return new LettersOutcome(letters.size(), refused, once, copies.size() - once, inDoubt, lost,
				jdbc.sql("select count(*) " + TRIES).query(Integer.class).single(), new TreeMap<>(
						mail.brought().stream().collect(Collectors.groupingBy(Brought::node, Collectors.counting()))));
	}

	private record State(String messageId, String state) {
	}

}
