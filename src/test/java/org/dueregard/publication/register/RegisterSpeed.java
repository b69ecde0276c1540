package org.dueregard.publication.register;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Measures how soon the register answers, on PostgreSQL with as many entries as it is
 * told. Words are as frequent as in a language: few stand in many texts, many in few.
 */
public final class RegisterSpeed {

	private static final int VOCABULARY = 20_000;

	/** Nobody looks for "the" or "and". */
	private static final int COMMON = 100;

	private static final int WORDS = 300;

	/** The others are copies, which are made sooner and searched no faster. */
	private static final int OWN_TEXTS = 2500;

	private static final int A_SECOND = 20;

	private static final int SECONDS = 30;

	private static final String[] KINDS = { "POLICY", "STRATEGY", "SERVICE_CHANGE", "CLOSURE", "BUDGET",
			"RESTRUCTURE" };

	private static final String[] OUTCOMES = { "NO_MAJOR_CHANGE", "ADJUST", "CONTINUE_WITH_JUSTIFICATION", "STOP",
			"SCREENED_OUT" };

	private static final String[] RATINGS = { "NONE", "LOW", "MEDIUM", "HIGH" };

	private static final String[] CHARACTERISTICS = { "age", "disability", "sex", "race", "religion_belief",
			"pregnancy_maternity" };

	private final Random random = new Random(7);

	private final JdbcTemplate jdbc;

	private RegisterSpeed(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	public static void main(String[] numbers) throws Exception {
		var out = new PrintStream(System.out, true);
		for (var number : (numbers.length > 0) ? numbers : new String[] { "10000", "100000" }) {
			try (var postgres = EmbeddedPostgres.start()) {
				var database = postgres.getPostgresDatabase();
				var jdbc = new JdbcTemplate(database);
				jdbc.execute(
						"create table register_entry (reference varchar(40), version int, body_name text, kind text,"
								+ " title text, plain_summary text, search_words text, outcome text, headline text,"
								+ " published_at timestamptz,"
								+ " document text, sha256 text, withdrawn_at timestamptz, withdrawn_reason text,"
								+ " primary key (reference, version))");
				Flyway.configure()
					.dataSource(database)
					.locations("classpath:db/migration")
					.baselineOnMigrate(true)
					.baselineVersion("19")
					.target(MigrationVersion.fromVersion("21"))
					.javaMigrations(indexes())
					.load()
					.migrate();
				var speed = new RegisterSpeed(jdbc);
				jdbc.execute("drop index register_words_by_word");
				jdbc.execute("drop index register_line_by_word");
				speed.fill(OWN_TEXTS);
				speed.copy(Integer.parseInt(number) / OWN_TEXTS);
				jdbc.execute("create index register_words_by_word on register_words using gin (words)");
				jdbc.execute("create index register_line_by_word on register_line using gin (title_words)");
				jdbc.execute("vacuum analyze");
				speed.measure(postgres.getJdbcUrl("postgres", "postgres"), number, out);
			}
		}
	}

	private static JavaMigration indexes() throws ReflectiveOperationException {
		var type = Class.forName("org.dueregard.publication.SearchOnPostgres").getDeclaredConstructor();
		type.setAccessible(true);
		return (JavaMigration) type.newInstance();
	}

	private void fill(int number) {
		var entries = new ArrayList<Object[]>();
		var lines = new ArrayList<Object[]>();
		var words = new ArrayList<Object[]>();
		for (var i = 1; i <= number; i++) {
			var reference = "EIA-2026-%06d".formatted(i);
			var title = text(6);
			var prose = text(WORDS);
			var at = java.sql.Timestamp.from(Instant.parse("2020-01-01T00:00:00Z").plusSeconds(i * 1000L));
			var body = "body" + this.random.nextInt(30);
			var kind = any(KINDS);
			var outcome = any(OUTCOMES);
			var rating = any(RATINGS);
			entries.add(new Object[] { reference, 1, body, kind, title, prose, outcome, rating, at, "" });
			lines.add(new Object[] { reference, 1, 1, 0, body, kind, outcome, rating,
					"20" + (20 + this.random.nextInt(7)), any("IN_TIME", "LATE"), any("PLANNED", "NONE"),
					" " + Arrays.stream(CHARACTERISTICS)
						.filter((each) -> this.random.nextInt(3) == 0)
						.collect(Collectors.joining(" ")) + " ",
					title, Places.written(Stream.of(title, reference)), at });
			words.add(new Object[] { Places.written(Stream.of(title, reference, prose)), prose, "", reference });
			if (i % 1000 == 0 || i == number) {
				this.jdbc.batchUpdate("insert into register_entry (reference, version, body_name, kind, title,"
						+ " plain_summary, outcome, headline, published_at, document) values (?,?,?,?,?,?,?,?,?,?)",
						entries);
				this.jdbc
					.batchUpdate("insert into register_line (reference, version, edition, filed, body, kind, outcome,"
							+ " headline, decision_year, timeliness, actions, characteristics, sort_title, title_places,"
							+ " published_at) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", lines);
				this.jdbc.batchUpdate("insert into register_words (id, places, prose, spelling)"
						+ " select id, ?, ?, ? from register_line where reference = ?", words);
				List.of(entries, lines, words).forEach(List::clear);
			}
		}
	}

	private void copy(int times) {
		for (var i = 1; i < times; i++) {
			this.jdbc.update("""
					insert into register_entry (reference, version, body_name, kind, title, plain_summary, outcome,
					headline, published_at, document) select reference || '-' || ?, version, body_name, kind, title,
					plain_summary, outcome, headline, published_at + ? * interval '1 day', document
					from register_entry where length(reference) = 15""", i, i);
			this.jdbc.update("""
					insert into register_line (reference, version, edition, filed, body, kind, outcome, headline,
					decision_year, timeliness, actions, characteristics, sort_title, title_places, published_at)
					select reference || '-' || ?, version, edition, filed, body, kind, outcome, headline, decision_year,
					timeliness, actions, characteristics, sort_title, title_places, published_at + ? * interval '1 day'
					from register_line where length(reference) = 15""", i, i);
			this.jdbc.update("""
					insert into register_words (id, places, prose, spelling) select c.id, w.places, w.prose, w.spelling
					from register_words w join register_line l on l.id = w.id
					join register_line c on c.reference = l.reference || '-' || ?""", i);
		}
	}

	private void measure(String address, String number, PrintStream out) throws Exception {
		var settings = new RegisterSettings("", "", "postgres", true, 10, Duration.ofSeconds(2));
		var visitors = new Visitors(new Account(address), settings);
		var register = new PublicRegister(visitors);
		for (var i = 0; i < A_SECOND * SECONDS; i++) {
			register.find(Asked.from(question()));
		}
		var taken = new ArrayList<Double>();
		var failed = new ArrayList<String>();
		var clients = Executors.newFixedThreadPool(A_SECOND);
		var begun = System.nanoTime();
		for (var i = 0; i < A_SECOND * SECONDS; i++) {
			var question = question();
			var due = begun + i * 1_000_000_000L / A_SECOND;
			TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
			clients.submit(() -> {
				try {
					register.find(Asked.from(question));
				}
				catch (RuntimeException ex) {
					synchronized (failed) {
						failed.add(question + " " + ex.getMessage());
					}
				}
				synchronized (taken) {
					taken.add((System.nanoTime() - due) / 1e6);
				}
			});
		}
		clients.shutdown();
		clients.awaitTermination(5, TimeUnit.MINUTES);
		taken.sort(null);
		out.printf("%s entries, %d a second: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, slowest %.0f ms, failed %d %s%n",
				number, A_SECOND, at(taken, 0.5), at(taken, 0.95), at(taken, 0.99), at(taken, 1), failed.size(),
				failed.stream().limit(2).toList());
		for (var each : List.of(Map.of("words", "wa"), Map.of("words", "wb wc"), Map.of("words", "\"wa wb\""),
				Map.of("words", "waa"), Map.of("kind", "CLOSURE"), Map.of("words", "wj", "outcome", "STOP"),
				Map.of("characteristic", "age", "year", "2024"))) {
			var question = new LinkedMultiValueMap<String, String>();
			each.forEach(question::add);
			this.jdbc.update("update register_change set number = number + 1");
			var before = System.nanoTime();
			var total = register.find(Asked.from(question)).total();
			out.printf("  %-40s %6d found, alone %.0f ms%n", each, total, (System.nanoTime() - before) / 1e6);
		}
		visitors.destroy();
	}

	private LinkedMultiValueMap<String, String> question() {
		var question = new LinkedMultiValueMap<String, String>();
		if (this.random.nextInt(10) > 0) {
			question.add("words",
					IntStream.range(0, 1 + this.random.nextInt(2))
						.mapToObj(
								(each) -> word(COMMON + (int) Math.pow(VOCABULARY - COMMON, this.random.nextDouble())))
						.collect(Collectors.joining(" ")));
		}
		if (this.random.nextInt(2) == 0) {
			question.add("kind", any(KINDS));
		}
		if (this.random.nextInt(3) == 0) {
			question.add("characteristic", any(CHARACTERISTICS));
		}
		return question;
	}

	/** The word of rank n stands about 1/n as often as the first (Zipf 1949). */
	private String text(int words) {
		return IntStream.range(0, words)
			.mapToObj((each) -> word((int) Math.pow(VOCABULARY, this.random.nextDouble())))
			.collect(Collectors.joining(" "));
	}

	private static String word(int rank) {
		var word = new StringBuilder("w");
		for (var rest = rank; rest > 0; rest /= 20) {
			word.append("abcdfghjklmnpqrtvwxz".charAt(rest % 20));
		}
		return word.toString();
	}

	private String any(String... values) {
		return values[this.random.nextInt(values.length)];
	}

	private static double at(List<Double> sorted, double share) {
		return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
	}

	private record Account(String getJdbcUrl) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return "postgres";
		}

		@Override
		public String getPassword() {
			return "postgres";
		}

	}

}
