package org.dueregard.publication.register;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.dueregard.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that are ready are handed out whatever the database does.
 */
class ReadyPagesTests {

	private static final Standing STANDING = new Standing("EIA-2026-000001", 1, 1, "a", false, 2, 0, 0,
			Instant.parse("2026-03-02T09:00:00Z"));

	private static final PrintedPage PAGE = PrintedPage.of("<p>Ready</p>");

	private final SlowDatabase database = new SlowDatabase();

	@Test
	void whileTheDatabaseIsSlowNobodyWaitsForAPageThatIsReady() throws Exception {
		var ready = readyPages();
		var waiting = CompletableFuture.runAsync(() -> ready.of(STANDING, PageLanguage.ENGLISH));
		this.database.asked.await();

		assertThat(CompletableFuture.runAsync(() -> ready.keep(STANDING, PageLanguage.ENGLISH, PAGE)))
			.succeedsWithin(Duration.ofSeconds(5));
		assertThat(ready.of(STANDING, PageLanguage.ENGLISH)).isSameAs(PAGE);
		assertThat(waiting).isNotDone();
		this.database.answers.countDown();
	}

	@Test
	void aPageIsUnpackedForOneReaderAndThoseAfterThem() throws Exception {
		var ready = readyPages();

		assertThat(ready.unpacked(PAGE)).asString().isEqualTo("<p>Ready</p>");
		assertThat(ready.unpacked(PrintedPage.of("<p>Ready</p>"))).isSameAs(ready.unpacked(PAGE));
	}

	@Test
	void noMoreThan16MegabytesAreKeptUnpacked() throws Exception {
		var ready = readyPages();
		var pages = IntStream.range(0, 40)
			.mapToObj((number) -> PrintedPage.of("%1048576d".formatted(number)))
			.collect(Collectors.toMap((page) -> page, ready::unpacked));

		Awaitility.await().until(() -> kept(pages, ready) <= 16);
	}

	private static long kept(Map<PrintedPage, byte[]> pages, ReadyPages ready) {
		return pages.entrySet().stream().filter((page) -> ready.unpacked(page.getKey()) == page.getValue()).count();
	}

	private ReadyPages readyPages() throws IOException {
		var site = new PublicSite(URI.create("https://eia.council.example"), List.of());
		return new ReadyPages(new PublicRegister(JdbcClient.create(this.database)),
				new PageEdition(site, new MockServletContext(), new TestClock()));
	}

	/**
	 * Answers nobody until it is let.
	 */
	private static final class SlowDatabase extends AbstractDataSource {

		private final CountDownLatch asked = new CountDownLatch(1);

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
