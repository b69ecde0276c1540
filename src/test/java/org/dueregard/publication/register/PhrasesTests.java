package org.dueregard.publication.register;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Texts are looked at for a phrase where it may be, once, and not while a visitor waits
 * for long.
 */
class PhrasesTests {

	/** More than are looked at while somebody waits. */
	private static final int MANY = 2500;

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.build();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final Looking finder = new Looking(new PlainFinder(this.jdbc));

	@BeforeEach
	void givenARegister() {
		this.jdbc
			.sql("""
					create table register_line (id bigint primary key, filed bigint, reference varchar(40), sort_title varchar(40),
					published_at timestamp with time zone, body varchar(40), kind varchar(40), outcome varchar(40),
					headline varchar(40), decision_year varchar(40), timeliness varchar(40), actions varchar(40),
					characteristics varchar(40), title_places varchar(40))""")
			.update();
		this.jdbc.sql("create table register_taken_out (change_number bigint, id bigint)").update();
		this.jdbc.sql("create table register_words (id bigint primary key, places varchar(80))").update();
	}

	@AfterEach
	void close() {
		this.finder.goOn.countDown();
		this.database.shutdown();
	}

	@Test
	void onlyTextsThatHaveAllTheWordsAreLookedAt() {
		file(1, 1, "older people", "A");
		file(2, 1, "people older", "B");
		file(3, 1, "older tenants", "C");
		file(4, 1, "older people ferry", "D");
		var lines = Lines.read(this.jdbc, 1);

		assertThat(found(lines, "\"older people\" ferry")).containsExactly(4L);
		assertThat(this.finder.looked).hasValue(1);
		assertThat(found(lines, "\"older people\"")).containsExactly(1L, 4L);
		assertThat(this.finder.looked).hasValue(3);
		assertThat(found(lines, "older -\"older people\"")).containsExactly(2L, 3L);
		assertThat(found(lines, "\"people older\"")).containsExactly(2L);
	}

	@Test
	void noTextIsLookedAtTwiceForAPhraseAndNewOnesAre() {
		file(1, 1, "older people", "A");
		var lines = Lines.read(this.jdbc, 1);
		found(lines, "\"older people\"");
		found(lines, "\"older people\"");
		assertThat(this.finder.looked).hasValue(1);

		file(2, 2, "older people", "B");
		file(3, 2, "people older", "C");

		assertThat(found(lines.upTo(this.jdbc, 2), "\"older people\"")).containsExactly(1L, 2L);
		assertThat(this.finder.looked).hasValue(3);
	}

	@Test
	void whatIsTakenOutIsFoundNoMore() {
		file(1, 1, "older people", "A");
		file(2, 1, "older people", "B");
		var lines = Lines.read(this.jdbc, 1);
		assertThat(found(lines, "\"older people\"")).containsExactly(1L, 2L);

		this.jdbc.sql("insert into register_taken_out values (2, 1)").update();

		assertThat(found(lines.upTo(this.jdbc, 2), "\"older people\"")).containsExactly(2L);
	}

	@Test
	void aPhraseInATitleIsToldApartFromOneInTheText() {
		file(1, 1, "older people", "A", "older:1 people:2");
		file(2, 1, "older people", "B", "people:1 older:2");
		var lines = Lines.read(this.jdbc, 1);
		var words = Words.of("\"older people\"");

		var fitting = lines.fitting(lines.matching(words, this.finder), words, this.finder);

		assertThat(lines.inOrder(fitting, Asked.Sort.RELEVANCE).toList()).containsExactly("A", "B");
	}

	@Test
	void whoeverAsksForTooMuchIsToldAndItGoesOnMeanwhile() {
		fileMany();
		var lines = Lines.read(this.jdbc, 1);
		this.finder.waits = true;

		assertThatThrownBy(() -> found(lines, "\"older people\"")).isInstanceOf(StillLooking.class);
		assertThatThrownBy(() -> found(lines, "\"older people\"")).isInstanceOf(StillLooking.class);
		assertThat(found(lines, "older people")).hasSize(MANY);
		this.finder.goOn.countDown();

		assertThat(foundInTheEnd(lines, "\"older people\"")).hasSize(MANY);
		// Whoever asks while the last few are looked at looks at these too
		assertThat(this.finder.looked.get()).isBetween(MANY, MANY + 1000);
	}

	@Test
	void ofTwoWhoAskForThePhraseAtOnceEachIsAnsweredInFull() throws Exception {
		fileMany(1, "older people x ferry");
		fileMany(MANY + 1, "older people x bus");
		var lines = Lines.read(this.jdbc, 1);
		this.finder.waits = true;
		var one = CompletableFuture.supplyAsync(() -> foundInTheEnd(lines, "\"older people\" ferry"));
		Awaitility.await().until(() -> this.finder.looked.get() > 0);
		var other = CompletableFuture.supplyAsync(() -> foundInTheEnd(lines, "\"older people\" bus"));
		Thread.sleep(50); // until the other one waits for the first
		this.finder.goOn.countDown();

		assertThat(one.get()).hasSize(MANY);
		assertThat(other.get()).hasSize(MANY);
	}

	@Test
	void whatGoesWrongIsTold() {
		fileMany();
		var lines = Lines.read(this.jdbc, 1);
		this.finder.fails = true;

		assertThatThrownBy(() -> foundInTheEnd(lines, "\"older people\"")).isInstanceOf(IllegalStateException.class)
			.hasMessage("No database");
		this.finder.fails = false;
		assertThat(foundInTheEnd(lines, "\"older people\"")).hasSize(MANY);
	}

	private void fileMany() {
		fileMany(1, "older people");
	}

	private void fileMany(long first, String text) {
		for (var insert : List.of("""
				insert into register_line (id, filed, reference, sort_title, published_at, title_places)
				select x, 1, 'R' || x, 'R' || x, timestamp with time zone '2026-03-02 09:00:00+00', ''
				from system_range(?, ?)""",
				"insert into register_words select x, '%s' from system_range(?, ?)".formatted(places(text)))) {
			this.jdbc.sql(insert).params(first, first + MANY - 1).update();
		}
	}

	private List<Long> foundInTheEnd(Lines lines, String typed) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.ignoreException(StillLooking.class)
			.until(() -> found(lines, typed), (found) -> true);
	}

	private List<Long> found(Lines lines, String typed) {
		return lines.ids(lines.matching(Words.of(typed), this.finder)).stream().sorted().toList();
	}

	private void file(long id, long change, String text, String reference) {
		file(id, change, text, reference, "");
	}

	private void file(long id, long change, String text, String reference, String title) {
		this.jdbc.sql("""
				insert into register_line (id, filed, reference, sort_title, published_at, title_places)
				values (?, ?, ?, ?, ?, ?)""")
			.params(id, change, reference, reference, Timestamp.from(Instant.ofEpochSecond(1_000_000 - id)), title)
			.update();
		this.jdbc.sql("insert into register_words values (?, ?)").params(id, places(text)).update();
	}

	private static String places(String text) {
		var places = new ArrayList<String>();
		for (var word : Stems.in(text)) {
			places.add(word.stem() + ":" + (places.size() + 1));
		}
		return String.join(" ", places);
	}

	/**
	 * Counts the texts that are looked at, and does not answer until it is let.
	 */
	private static final class Looking implements Finder {

		private final Finder finder;

		private final AtomicInteger looked = new AtomicInteger();

		private final CountDownLatch goOn = new CountDownLatch(1);

		private volatile boolean waits;

		private volatile boolean fails;

		Looking(Finder finder) {
			this.finder = finder;
		}

		@Override
		public void find(Phrase word, long after, LongConsumer line) {
			this.finder.find(word, after, line);
		}

		@Override
		public void findAmong(List<Long> lines, Phrase phrase, LongConsumer line) {
			if (this.fails) {
				throw new IllegalStateException("No database");
			}
			this.looked.addAndGet(lines.size());
			if (this.waits) {
				try {
					this.goOn.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
			this.finder.findAmong(lines, phrase, line);
		}

	}

}
