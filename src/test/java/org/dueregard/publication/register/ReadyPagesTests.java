package org.dueregard.publication.register;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.dueregard.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page is handed out for what it was printed for, in one statement and without waiting
 * for other readers.
 */
class ReadyPagesTests {

	private static final PageAddress NEWEST = new PageAddress("EIA-2026-000001", 0, PageLanguage.ENGLISH);

	private static final PageAddress FIRST = new PageAddress("EIA-2026-000001", 1, PageLanguage.ENGLISH);

	private static final PrintedPage PAGE = PrintedPage.of("<p>Ready</p>");

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.build();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final AtomicInteger asked = new AtomicInteger();

	private PageEdition edition;

	private ReadyPages ready;

	@BeforeEach
	void givenAPublishedVersion() throws IOException {
		for (var table : List.of("""
				register_entry (reference varchar(40), version int, sha256 varchar(64),
				published_at timestamp with time zone, withdrawn_at timestamp with time zone)""", """
				register_document (reference varchar(40), version int, made_at timestamp with time zone)""", """
				register_format (reference varchar(40), version int, added_at timestamp with time zone,
				removed_at timestamp with time zone)""", """
				register_review (reference varchar(40), version int, held_at timestamp with time zone)""", """
				printed_page (reference varchar(40), version int, language varchar(8), printed_for char(64),
				sha256 char(64), content varbinary(9999))""")) {
			this.jdbc.sql("create table " + table).update();
		}
		publish(1);
		this.edition = new PageEdition(new PublicSite(URI.create("https://eia.council.example"), List.of()),
				new MockServletContext(), new TestClock());
		this.ready = readyPages(counting(this.database));
	}

	@AfterEach
	void close() {
		this.database.shutdown();
	}

	@Test
	void howItStandsAndItsPageAreOneStatement() {
		print(1, PAGE);

		assertThat(this.ready.of(NEWEST)).hasValueSatisfying((found) -> {
			assertThat(found.standing().version()).isOne();
			assertThat(found.page().sha256()).isEqualTo(PAGE.sha256());
			assertThat(found.page().content()).isEqualTo(PAGE.content());
		});
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void whatANodeHasIsNotReadAgain() {
		print(1, PAGE);
		var first = this.ready.of(NEWEST).orElseThrow().page();
		this.jdbc.sql("update printed_page set content = null").update();

		assertThat(this.ready.of(NEWEST).orElseThrow().page()).isSameAs(first);
		assertThat(this.asked).hasValue(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into register_review values ('EIA-2026-000001', 1, '2026-03-03 09:00:00+00')",
			"insert into register_document values ('EIA-2026-000001', 1, '2026-03-03 09:00:00+00')",
			"insert into register_format values ('EIA-2026-000001', 1, '2026-03-03 09:00:00+00', null)",
			"update register_entry set withdrawn_at = '2026-03-03 09:00:00+00'",
			"update register_entry set sha256 = 'b'" })
	void onceItStandsOtherwiseThePageIsHandedOutNoMore(String change) throws IOException {
		print(1, PAGE);
		assertThat(this.ready.of(NEWEST).orElseThrow().page()).isNotNull();

		this.jdbc.sql(change).update();

		assertThat(this.ready.of(NEWEST).orElseThrow().page()).isNull();
		assertThat(readyPages(this.database).of(NEWEST).orElseThrow().page()).isNull();
	}

	@Test
	void thePageThatIsPrintedThenTakesItsPlace() {
		print(1, PAGE);
		this.ready.of(NEWEST);
		this.jdbc.sql("insert into register_review values ('EIA-2026-000001', 1, '2026-03-03 09:00:00+00')").update();
		var other = PrintedPage.of("<p>Reviewed</p>");
		this.jdbc.sql("delete from printed_page").update();

		print(1, other);

		assertThat(this.ready.of(NEWEST).orElseThrow().page().sha256()).isEqualTo(other.sha256());
	}

	@Test
	void eachVersionHasItsOwnAndTheNewestIsTheOneThatIsShown() {
		print(1, PAGE);
		this.ready.of(NEWEST);
		this.ready.of(FIRST);
		publish(2);
		var second = PrintedPage.of("<p>Second</p>");
		var earlier = PrintedPage.of("<p>Earlier</p>");
		this.jdbc.sql("delete from printed_page").update();
		print(1, earlier);
		print(2, second);

		assertThat(this.ready.of(NEWEST).orElseThrow().page().sha256()).isEqualTo(second.sha256());
		assertThat(this.ready.of(FIRST).orElseThrow().page().sha256()).isEqualTo(earlier.sha256());
	}

	@Test
	void whatIsNotPublishedHasNone() {
		assertThat(this.ready.of(new PageAddress("EIA-2026-000002", 0, PageLanguage.ENGLISH))).isEmpty();
		assertThat(this.ready.of(new PageAddress("EIA-2026-000001", 2, PageLanguage.ENGLISH))).isEmpty();
		assertThat(this.ready.of(NEWEST).orElseThrow().page()).isNull();
	}

	@Test
	void whileTheDatabaseIsSlowNobodyWaitsForAnother() throws Exception {
		var slow = new SlowDatabase();
		var slowly = readyPages(slow);
		var standing = this.ready.of(NEWEST).orElseThrow().standing();
		var waiting = CompletableFuture.runAsync(() -> slowly.of(NEWEST));
		var another = CompletableFuture.runAsync(() -> slowly.of(NEWEST));

		slow.asked.await();
		assertThat(CompletableFuture.runAsync(() -> slowly.keep(NEWEST, standing, PAGE)))
			.succeedsWithin(Duration.ofSeconds(5));
		assertThat(waiting).isNotDone();
		assertThat(another).isNotDone();
		slow.answers.countDown();
	}

	@Test
	void aPageThatWasPrintedForAReaderIsKept() {
		var standing = this.ready.of(NEWEST).orElseThrow().standing();

		this.ready.keep(NEWEST, standing, PAGE);

		assertThat(this.ready.of(NEWEST).orElseThrow().page()).isSameAs(PAGE);
	}

	@Test
	void aPageIsUnpackedForOneReaderAndThoseAfterThem() {
		assertThat(this.ready.unpacked(PAGE)).asString().isEqualTo("<p>Ready</p>");
		assertThat(this.ready.unpacked(PrintedPage.of("<p>Ready</p>"))).isSameAs(this.ready.unpacked(PAGE));
	}

	@Test
	void noMoreThan16MegabytesAreKeptUnpacked() {
		var pages = IntStream.range(0, 40)
			.mapToObj((number) -> PrintedPage.of("%1048576d".formatted(number)))
			.collect(Collectors.toMap((page) -> page, this.ready::unpacked));

		Awaitility.await().until(() -> kept(pages) <= 16);
	}

	private long kept(Map<PrintedPage, byte[]> pages) {
		return pages.entrySet()
			.stream()
			.filter((page) -> this.ready.unpacked(page.getKey()) == page.getValue())
			.count();
	}

	private void publish(int version) {
		this.jdbc.sql("insert into register_entry values ('EIA-2026-000001', ?, 'a', '2026-03-02 09:00:00+00', null)")
			.param(version)
			.update();
	}

	/**
	 * As it stands now.
	 */
	private void print(int version, PrintedPage page) {
		var standing = new PublicRegister(this.jdbc).standing("EIA-2026-000001", version).orElseThrow();
		this.jdbc.sql("insert into printed_page values (?, ?, 'en', ?, ?, ?)")
			.params(standing.reference(), version, this.edition.printedFor(standing, PageLanguage.ENGLISH),
					page.sha256(), page.content())
			.update();
	}

	private ReadyPages readyPages(DataSource source) {
		return new ReadyPages(new PublicRegister(JdbcClient.create(source)), this.edition);
	}

	private DataSource counting(DataSource source) {
		return new DelegatingDataSource(source) {

			@Override
			public Connection getConnection() throws SQLException {
				ReadyPagesTests.this.asked.incrementAndGet();
				return super.getConnection();
			}

		};
	}

	/**
	 * Answers nobody until it is let.
	 */
	private static final class SlowDatabase extends AbstractDataSource {

		private final CountDownLatch asked = new CountDownLatch(2);

		private final CountDownLatch answers = new CountDownLatch(1);

		@Override
		public Connection getConnection() throws SQLException {
			this.asked.countDown();
			try {
				this.answers.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			throw new SQLException("Too slow");
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

}
