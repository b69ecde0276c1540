package org.dueregard.publication;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.dueregard.DescribedJson;
import org.dueregard.DueRegardTest;
import org.dueregard.OwnApplication;
import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.assessment.Assessment;
import org.dueregard.impact.Severity;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.register.AsVisitor;
import org.dueregard.publication.register.PublicTables;
import org.dueregard.publication.register.PublishedReview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The database of production. Its application is closed at the end, for its connections
 * would keep the tests from ending.
 */
@OwnApplication
@DueRegardTest
@DirtiesContext
class PublicationOnPostgresTests extends FindTests {

	@LocalServerPort
	int port;

	@DynamicPropertySource
	static void postgres(DynamicPropertyRegistry properties) throws IOException {
		var postgres = EmbeddedPostgres.start();
		properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		properties.add("spring.datasource.username", () -> "postgres");
		properties.add("spring.datasource.password", () -> "postgres");
	}

	@Test
	void anAssessmentIsPublishedFoundAndWithdrawn() {
		var closure = this.closure;
		var visitor = this.visitor;
		closure.title = "Закрити бібліотеку ŵy 100%";
		closure.finding = "ї".repeat(20_000);
		var assessment = closure.decided();

		this.desk.clear(assessment.id(), LibraryClosure.clearance("The van", "names a driver", null, true));
		this.desk.publish(assessment.id());
		this.desk.publish(assessment.id());

		assertThat(visitor.get().uri("/?words={words}&body=fellshire", "ЗАКРИТИ 100%")).bodyText()
			.contains("<mark>Закрити</mark> бібліотеку ŵy <mark>100</mark>%");
		assertThat(visitor.get().uri("/assessments/{reference}/v/1", assessment.reference())).hasStatusOk()
			.bodyText()
			.contains(closure.finding, "[redacted: names a driver]");
		this.desk.withdraw(assessment.id(), "A driver was named.");
		assertThat(visitor.get().uri("/assessments/{reference}", assessment.reference())).hasStatus(HttpStatus.GONE)
			.bodyText()
			.doesNotContain(closure.title);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "words=homework", "words=%22only+place%22+-night", "body=fellshire&body=none",
			"kind=CLOSURE&kind=POLICY", "outcome=ADJUST", "characteristic=age", "rating=MEDIUM&rating=LOW", "year=2026",
			"time=IN_TIME", "actions=PLANNED", "sort=title", "sort=oldest", "sort=newest", "sort=relevance&words=close",
			"words=thornby&body=fellshire&kind=CLOSURE&outcome=ADJUST&characteristic=age&year=2026&time=IN_TIME"
					+ "&actions=PLANNED&sort=newest" })
	void openDataGiveWhatASearchFinds(String question) {
		var library = published().reference().value();
		var program = new Anybody(this.port);

		var csv = program.get("/register.csv?" + question);
		var json = DescribedJson.read(program.get("/register.json?" + question).body());
		var feed = program.get("/feed.atom?" + question);
		var api = DescribedJson.read(program.get("/api/v1/assessments?page=1&size=7&" + question).body());

		assertThat(csv.status()).isEqualTo(200);
		assertThat(csv.body().lines().skip(1)).singleElement(InstanceOfAssertFactories.STRING)
			.startsWith("\"" + library);
		assertThat(json.get("assessments").findValuesAsText("reference")).containsExactly(library);
		assertThat(feed.body()).containsOnlyOnce("<entry>").contains(library);
		assertThat(api.get("total").asInt()).isOne();
		assertThat(api.at("/assessments/0/reference").asText()).isEqualTo(library);
	}

	@Test
	void soDoTheCatalogueTheVersionsAndTheTombstones() {
		var assessment = published();
		var library = assessment.reference().value();
		var program = new Anybody(this.port);
		var document = program.get("/assessments/" + library + ".json");

		assertThat(program.get("/catalog.jsonld").body()).contains("#body-fellshire");
		assertThat(DescribedJson.read(program.get("/api/v1/assessments/" + library).body()).get("document"))
			.isEqualTo(DescribedJson.read(document.body()));
		assertThat(new DescribedJson(program.get(PublishedAssessment.SCHEMA).body()).mistakes(document.body()))
			.isEmpty();
		assertThat(program.get("/api/v1/assessments/" + library + "/versions").body()).contains("\"version\":1");

		this.transaction.executeWithoutResult((status) -> this.desk.withdraw(assessment.id(), "A resident was named."));

		assertThat(program.get("/register.csv").body()).contains(library, "A resident was named.")
			.doesNotContain("Thornby");
		assertThat(program.get("/feed.atom").body()).contains(library, "A resident was named.")
			.doesNotContain("Thornby");
		assertThat(program.get("/api/v1/assessments/" + library).status()).isEqualTo(410);
		assertThat(program.get("/register.json?words=homework").body()).doesNotContain(library);
	}

	private Assessment published() {
		this.closure.remaining = Severity.MODERATE;
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.transaction.executeWithoutResult((status) -> this.desk.publish(assessment.id()));
		return assessment;
	}

	@Test
	void aVisitorsConnectionReadsTheRegisterAndNoOtherTable() {
		var visitor = AsVisitor.of(this.context);
		var others = this.jdbc.sql("""
				select oid::regclass::text from pg_class where relkind in ('r', 'v', 'm', 'p') and relname <> all
				(string_to_array(?, ',')) and relnamespace = 'public'::regnamespace""")
			.param(String.join(",", PublicTables.NAMES))
			.query(String.class)
			.list();

		assertThat(others).hasSizeGreaterThan(80)
			.contains("snapshot", "clearance", "assessment", "audit_entry", "act_ru_task");
		assertThat(Stream.concat(others.stream(), Stream.of("pg_authid")))
			.allSatisfy((table) -> assertDenied(visitor, "select count(*) from " + table));
		for (var table : PublicTables.NAMES) {
			assertThat(visitor.sql("select count(*) from " + table).query(Integer.class).single()).isNotNegative();
		}
	}

	@Test
	void aWordThatStandsInNearlyAllTextsIsLookedForInTheIndexAllTheSame() {
		published();
		this.jdbc.sql("analyze register_words").update();
		var question = "explain select id from register_words where words @@ cast('library' as tsquery)";
		var readsWhole = "select setting from pg_settings where name = 'enable_seqscan'";

		assertThat(lines(this.jdbc, readsWhole)).isEqualTo("on");
		assertThat(lines(AsVisitor.of(this.context), readsWhole)).isEqualTo("off");
		assertThat(lines(AsVisitor.of(this.context), question)).contains("Index Scan on register_words_by_word")
			.doesNotContain("Seq Scan");
	}

	private static String lines(JdbcClient client, String question) {
		return String.join("\n", client.sql(question).query(String.class).list());
	}

	@Test
	void aPageIsReadAsItIsKept() {
		var assessment = published();
		var prints = this.context.getBean(PrintDesk.class);
		prints.print(assessment.id());
		prints.printPages(assessment.reference().value());
		this.jdbc.sql("update printed_page set sha256 = ? where language = 'en'").param("0".repeat(64)).update();

		assertThat(this.visitor.get().uri("/assessments/{reference}", assessment.reference())).hasStatusOk()
			.hasHeader(HttpHeaders.ETAG, "\"" + "0".repeat(64) + "\"")
			.bodyText()
			.contains("v/1.pdf");
	}

	@Test
	void withAWithdrawalNoPageIsKept() {
		var assessment = published();
		var prints = this.context.getBean(PrintDesk.class);
		prints.printPages(assessment.reference().value());
		assertThat(pages()).isEqualTo(2);

		this.desk.withdraw(assessment.id(), "A resident was named.");

		assertThat(pages()).isZero();
		prints.printPages(assessment.reference().value());
		assertThat(pages()).isZero();
	}

	private int pages() {
		return this.jdbc.sql("select count(*) from printed_page").query(Integer.class).single();
	}

	@Test
	void aWithdrawalWaitsForAReviewThatIsBeingPublishedAndNotTheOtherWayRound() {
		var assessment = published();
		var register = this.context.getBean(Register.class);
		var withdrawal = new FutureTask<>(
				() -> this.transaction
					.executeWithoutResult((status) -> this.desk.withdraw(assessment.id(), "A resident was named.")),
				null);

		this.transaction.executeWithoutResult((status) -> {
			var newest = register.newest(assessment.id()).orElseThrow();
			new Thread(withdrawal).start();
			Awaitility.await().until(this::somebodyWaits);
			register.add(newest, new PublishedReview(1, this.clock.instant(), ReviewDecision.CLOSE, null, null, null));
		});

		assertThat(withdrawal).succeedsWithin(Duration.ofSeconds(20));
		assertThat(this.visitor.get().uri("/assessments/{reference}", assessment.reference()))
			.hasStatus(HttpStatus.GONE);
	}

	private boolean somebodyWaits() {
		return this.jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0;
	}

	@ParameterizedTest
	@ValueSource(strings = { "select query_to_xml('select * from snapshot', true, true, '')",
			"select table_to_xml('snapshot', true, true, '')",
			"select ts_stat('select to_tsvector(document) from snapshot')", "select pg_read_file('PG_VERSION')",
			"select pg_ls_dir('.')", "select lo_import('PG_VERSION')", "delete from register_entry",
			"update register_entry set title = ''", "insert into snapshot values (1)", "copy snapshot to stdout",
			"truncate register_entry", "create table visitors_own (a int)", "select rolpassword from pg_authid" })
	void norDoesAFunctionOrAStatementHelp(String statement) {
		assertDenied(AsVisitor.of(this.context), statement);
	}

	@Test
	void aQuestionThatTakesTooLongIsGivenUp() {
		var visitor = AsVisitor.of(this.context);

		assertThatThrownBy(() -> visitor.sql("select pg_sleep(30)").query().listOfRows())
			.isInstanceOf(QueryTimeoutException.class);
	}

	@Test
	void whoeverLooksForAPhraseInVeryManyTextsIsToldSoonThatItGoesOn() {
		published();
		copies(1200);
		assertThat(this.visitor.get().uri("/?words=school library homework")).bodyText().contains("1,201");

		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("lock table register_words in access exclusive mode").update();
			assertThat(this.visitor.get().uri("/?words={words}", "\"school library\""))
				.hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
				.hasHeader(HttpHeaders.RETRY_AFTER, "10")
				.bodyText()
				.contains("We are still looking", "leave out the quotation marks");
			assertThat(this.visitor.get().uri("/?lang=cy&words={words}", "\"school library\"")).bodyText()
				.contains("Rydym yn dal i chwilio");
		});

		Awaitility.await()
			.untilAsserted(
					() -> assertThat(this.visitor.get().uri("/?words={words}", "\"school library\"")).hasStatusOk()
						.bodyText()
						.contains("1,201"));
	}

	/**
	 * Of the one assessment that is published.
	 */
	private void copies(int number) {
		for (var step : List.of("""
				insert into register_entry select (jsonb_populate_record(e, jsonb_build_object(
				'reference', 'COPY-' || k, 'approved_version', 1000 + k))).* from register_entry e,
				generate_series(1, :number) k""", "update register_change set number = number + 1", """
				insert into register_line (reference, version, edition, filed, body, kind, outcome, headline,
				decision_year, timeliness, actions, characteristics, sort_title, title_places, published_at)
				select 'COPY-' || k, version, edition, number, body, kind, outcome, headline, decision_year, timeliness,
				actions, characteristics, sort_title, title_places, published_at
				from register_line, register_change, generate_series(1, :number) k""", """
				insert into register_words (id, places, prose, spelling) select l.id, w.places, w.prose, w.spelling
				from register_line l, register_words w where l.reference like 'COPY-%'""")) {
			this.jdbc.sql(step).param("number", number).update();
		}
	}

	private static void assertDenied(JdbcClient visitor, String statement) {
		assertThatThrownBy(() -> visitor.sql(statement).query().listOfRows()).as(statement)
			.hasRootCauseInstanceOf(SQLException.class)
			.rootCause()
			.satisfies((cause) -> assertThat(((SQLException) cause).getSQLState()).as(cause.getMessage())
				.isIn("42501", "25006"));
	}

}
