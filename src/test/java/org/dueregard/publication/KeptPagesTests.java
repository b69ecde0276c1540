package org.dueregard.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.dueregard.Clockwork;
import org.dueregard.actionplan.ReviewActions;
import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.actionplan.ReviewDesk;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.register.AssessmentPress;
import org.dueregard.shared.AssessmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages are printed in the background, kept in the register and handed out while nothing
 * that they show has changed.
 */
class KeptPagesTests extends PageReading {

	private static final String KEPT = "<p>As it is kept</p>";

	private static final String PROGRESS = "The school library is open on two evenings.";

	@Autowired
	PrintDesk prints;

	@Autowired
	ReviewDesk reviews;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Clockwork clockwork;

	@Autowired
	PrintingAtStart start;

	@Autowired
	PrintSchedule schedule;

	@Autowired
	ManagementService management;

	@Autowired
	AssessmentPress press;

	@Autowired
	DataSource source;

	@Test
	void whoeverReadsAPageIsHandedTheOneThatIsKept() throws IOException {
		var id = printed();
		replaceWhatIsKept();

		assertThat(page(id)).hasStatusOk().bodyText().isEqualTo(KEPT);
		assertThat(get(address(id) + "?lang=cy")).bodyText().isEqualTo(KEPT);
	}

	@Test
	void oneIsKeptInEachLanguageAsItWouldBePrintedNow() {
		var id = printed();

		assertThat(kept("en")).hasSize(1)
			.first()
			.asString()
			.contains("lang=\"en-GB\"", "We looked at who uses", "Download", "v/1.pdf");
		assertThat(kept("cy")).hasSize(1).first().asString().contains("lang=\"cy\"", "Lawrlwytho", "?lang=cy");
		forget();
		assertThat(page(id)).bodyText().contains("We looked at who uses", "v/1.pdf");
	}

	@Test
	void whoTakesGzipIsSentTheSameInIt() throws IOException {
		var id = printed();
		var plain = page(id);
		var gzip = get(address(id), HttpHeaders.ACCEPT_ENCODING, "br;q=1.0, gzip;q=0.8, *;q=0.1");

		assertThat(gzip).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
			.hasHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		assertThat(opened(gzip.getResponse().getContentAsByteArray())).isEqualTo(body(plain));
		assertThat(plain).doesNotContainHeader(HttpHeaders.CONTENT_ENCODING)
			.hasHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
			.hasHeader(HttpHeaders.ETAG, "\"" + CanonicalJson.sha256(body(plain)) + "\"");
		assertThat(tag(gzip)).isNotEqualTo(tag(plain));
		assertThat(get(address(id), HttpHeaders.IF_NONE_MATCH, tag(plain))).hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(get(address(id), HttpHeaders.IF_NONE_MATCH, tag(gzip))).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "identity", "br", "gzip;q=0", "br, gzip ; q=0.000", "gzipped", "*" })
	void whoDoesNotIsSentItAsItIs(String accepted) {
		var id = printed();

		assertThat(get(address(id), HttpHeaders.ACCEPT_ENCODING, accepted)).hasStatusOk()
			.doesNotContainHeader(HttpHeaders.CONTENT_ENCODING)
			.bodyText()
			.contains("We looked at who uses");
	}

	@Test
	void withAWithdrawalNoneIsKept() {
		var id = printed();

		assertThat(page(id)).hasStatusOk();
		assertThat(number()).isEqualTo(2);
		this.desk.withdraw(id, "It named a resident.");

		assertThat(number()).isZero();
		this.prints.print(id);
		this.prints.printPages(this.closure.reference(id));
		assertThat(number()).isZero();
		assertThat(page(id)).hasStatus(HttpStatus.GONE).bodyText().doesNotContain("We looked at who uses");
	}

	@Test
	void whatIsPublishedWaitsForNoPage() {
		var id = this.closure.decided().id();
		publish(id);
		this.prints.print(id);

		assertThat(number()).isZero();
		assertThat(page(id)).hasStatusOk().bodyText().contains("We looked at who uses", "v/1.pdf");
		this.clockwork.background();
		assertThat(number()).isEqualTo(2);
	}

	@Test
	void onceThereIsANewerVersionThatOfTheEarlierSaysSo() throws IOException {
		var id = printed();
		replaceWhatIsKept();
		this.clock.pass(Duration.ofDays(1));
		this.closure.plainSummary = "One year later it is different.";
		this.closure.sign(id);
		this.closure.decide(id);
		publish(id);

		assertThat(get(address(id) + "/v/1")).bodyText().contains("This is an earlier version");
		assertThat(page(id)).bodyText().contains("One year later", "being prepared");

		this.prints.print(id);
		this.clockwork.background();

		assertThat(kept("en")).hasSize(2)
			.anyMatch((page) -> page.contains("This is an earlier version"))
			.anyMatch((page) -> page.contains("One year later") && page.contains("v/2.pdf"))
			.noneMatch((page) -> page.contains("being prepared"));
	}

	@Test
	void whenAReviewIsHeldThePageIsPrintedWithIt() {
		var id = printed();
		var review = new ReviewActions(PROGRESS, "More students than before", ReviewDecision.CLOSE, null);

		this.transaction.executeWithoutResult((status) -> {
			this.reviews.review(id, review);
			this.desk.publishReview(id, review);
		});

		assertThat(kept("en")).hasSize(1).first().asString().doesNotContain(PROGRESS);
		assertThat(page(id)).bodyText().contains(PROGRESS);
		this.clockwork.background();
		assertThat(kept("en")).hasSize(1).first().asString().contains(PROGRESS);
		assertThat(kept("cy")).hasSize(1).first().asString().contains(PROGRESS, "Ers y penderfyniad");
		assertThat(page(id)).bodyText().contains(PROGRESS);
	}

	@Test
	void whatAnotherReleaseHasPrintedIsPrintedAnewAfterTheNextStart() throws IOException {
		var id = printed();
		var before = kept("en");
		replaceWhatIsKept();
		this.jdbc.sql("update printed_page set edition = ?, printed_for = ?")
			.params("0".repeat(64), "1".repeat(64))
			.update();

		assertThat(page(id)).bodyText().contains("We looked at who uses");
		this.start.run(new DefaultApplicationArguments());
		this.clockwork.background();

		assertThat(kept("en")).isEqualTo(before);
		assertThat(this.jdbc.sql("select count(*) from printed_page where edition = ?")
			.param("0".repeat(64))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void nodesThatStartTogetherBeginOnceAndAfterLetters() {
		printed();
		forget();

		this.start.run(new DefaultApplicationArguments());
		this.start.run(new DefaultApplicationArguments());

		assertThat(waiting()).singleElement()
			.satisfies((job) -> assertThat(job.getPriority()).isLessThan(-10))
			.satisfies((job) -> this.management.executeJob(job.getId()));
		assertThat(number()).isEqualTo(2);
		this.clockwork.background();
		assertThat(waiting()).isEmpty();
	}

	@Test
	void anotherReleaseLeavesPagesToTheOneThatIsAtThem() {
		printed();
		forget();
		this.schedule.printPagesAfter(PageRun.of("0".repeat(64)), null);

		this.management.executeJob(waiting().get(0).getId());

		assertThat(number()).isZero();
		assertThat(waiting()).singleElement()
			.satisfies(
					(job) -> assertThat(job.getDuedate()).isEqualTo(this.clock.instant().plus(Duration.ofMinutes(1))));
		assertThat(this.schedule.isGoingOn("0".repeat(64))).isTrue();
		this.clockwork.background();
		assertThat(waiting()).isEmpty();
		assertThat(number()).isZero();
	}

	@Test
	void byItsDateAloneAPageThatAnotherReleaseMayHavePrintedIsNotTakenForThisOne() {
		this.clock.pass(Duration.ofHours(-2));
		var id = printed();
		this.clock.reset();

		assertThat(get(address(id), HttpHeaders.IF_MODIFIED_SINCE, "Mon, 02 Mar 2026 08:00:00 GMT")).hasStatusOk()
			.hasHeader(HttpHeaders.LAST_MODIFIED, "Mon, 02 Mar 2026 09:00:00 GMT");
		assertThat(get(address(id), HttpHeaders.IF_MODIFIED_SINCE, "Mon, 02 Mar 2026 09:00:00 GMT"))
			.hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@Test
	void whatWasPublishedBeforePagesWereKeptIsPrintedToo() {
		printed();
		var before = kept("cy");
		forget();

		this.prints.printPagesAfter(PageRun.of(this.press.edition()));
		this.clockwork.background();

		assertThat(kept("cy")).isEqualTo(before);
	}

	@Test
	void whatIsKeptOfAnAssessmentIsAskedForOnce() {
		var id = printed();
		var asked = new AtomicInteger();
		var counted = JdbcClient.create(new DelegatingDataSource(this.source) {

			@Override
			public Connection getConnection() throws SQLException {
				asked.incrementAndGet();
				return super.getConnection();
			}

		});

		assertThat(this.press.missing(this.closure.reference(id), counted)).isEmpty();
		assertThat(asked).hasValue(2);
	}

	private List<Job> waiting() {
		return this.management.createJobQuery().messages().withRetriesLeft().list();
	}

	private AssessmentId printed() {
		var id = this.closure.decided().id();
		publish(id);
		this.prints.print(id);
		this.clockwork.background();
		return id;
	}

	private void publish(AssessmentId id) {
		this.desk.clear(id, LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(id);
	}

	private void replaceWhatIsKept() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(bytes)) {
			gzip.write(KEPT.getBytes(StandardCharsets.UTF_8));
		}
		this.jdbc.sql("update printed_page set content = ?").param(bytes.toByteArray()).update();
	}

	private void forget() {
		this.jdbc.sql("delete from printed_page").update();
	}

	private int number() {
		return this.jdbc.sql("select count(*) from printed_page").query(Integer.class).single();
	}

	private List<String> kept(String language) {
		return this.jdbc.sql("select content from printed_page where language = ?")
			.param(language)
			.query((row, number) -> opened(row.getBytes("content")))
			.list();
	}

	private String address(AssessmentId id) {
		return "/assessments/" + this.closure.reference(id);
	}

	private MvcTestResult page(AssessmentId id) {
		return get(address(id));
	}

	private static String tag(MvcTestResult page) {
		return Objects.requireNonNull(page.getResponse().getHeader(HttpHeaders.ETAG));
	}

	private static String body(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String opened(byte[] content) {
		try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
			return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
