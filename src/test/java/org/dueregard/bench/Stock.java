package org.dueregard.bench;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.register.IndexCard;
import org.dueregard.publication.register.Spelling;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the register with {@link Impressions}, each with a document and a card written by
 * the application's own code. Their PDF and ODT are those of the first that was printed.
 */
final class Stock {

	private static final int AT_A_TIME = 500;

	private static final int WRITERS = 4;

	/** The others are copies of these, with references of their own. */
	private static final int OWN_TEXTS = 20_000;

	/** So that no id is one that the application gives. */
	private static final long FAR_OFF = 1_000_000;

	private static final String ENTRY = """
			insert into register_entry (reference, version, assessment, approved_version, body, body_name, kind, title,
			plain_summary, outcome, headline, decision, minute_reference, decided_on, document, sha256, published_at)
			values (?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String LINE = """
			insert into register_line (id, reference, version, edition, filed, body, kind, outcome, headline,
			decision_year, timeliness, actions, characteristics, sort_title, title_places, published_at)
			values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String WORDS = "insert into register_words (id, places, prose, spelling) values (?, ?, ?, ?)";

	/** A copy, the one it is of, and its own reference. */
	private static final String PAIRS = """
			from (select k, e.*, e.published_at + (k - k % :own) * :apart * interval '1 minute' as at
			from generate_series(:from, :to) k join register_entry e on e.assessment = :far + k % :own) e
			cross join lateral (select 'EIA-' || extract(year from at at time zone 'Europe/London') || '-'
			|| lpad(cast(k as text), 6, '0') as own) r cross join lateral
			(select replace(e.document, e.reference, r.own) as text) d\n""";

	private static final List<String> COPY = List.of("""
			insert into register_entry (reference, version, assessment, approved_version, body, body_name, kind, title,
			plain_summary, outcome, headline, decision, minute_reference, decided_on, document, sha256, published_at)
			select r.own, version, :far + k, approved_version, body, body_name, kind, title, plain_summary, outcome,
			headline, decision, minute_reference, decided_on, d.text,
			encode(sha256(convert_to(d.text, 'UTF8')), 'hex'), at\n""" + PAIRS, """
			insert into register_line (id, reference, version, edition, filed, body, kind, outcome, headline,
			decision_year, timeliness, actions, characteristics, sort_title, title_places, published_at)
			select :far + k, r.own, l.version, l.edition, :change, l.body, l.kind, l.outcome, l.headline,
			l.decision_year, l.timeliness, l.actions, l.characteristics, l.sort_title, l.title_places, at\n""" + PAIRS
			+ "join register_line l on l.id = :far + k % :own", """
					insert into register_words (id, places, prose, spelling)
					select :far + k, places, prose, spelling from generate_series(:from, :to) k
					join register_words w on w.id = :far + k % :own""");

	private static final List<String> SEARCHED = List.of("register_words", "register_line");

	private final JdbcTemplate batches;

	private final JdbcClient jdbc;

	private final Impressions impressions;

	private final Map<String, Integer> words = new ConcurrentHashMap<>();

	private final Set<String> labelled = ConcurrentHashMap.newKeySet();

	private int number;

	/**
	 * Takes everything there is in the register as an example.
	 */
	Stock(BenchDatabase database) {
		this.batches = new JdbcTemplate(database.source());
		this.jdbc = database.jdbc();
		this.impressions = new Impressions(
				this.jdbc.sql("select document from register_entry order by reference").query(String.class).list());
	}

	int number() {
		return this.number;
	}

	/**
	 * How many there are with those taken for examples.
	 */
	int entries() {
		return this.jdbc.sql("select count(distinct reference) from register_entry").query(Integer.class).single();
	}

	/**
	 * Adds entries until there are so many, beside those taken for examples.
	 */
	void upTo(int wanted) {
		var indexes = SEARCHED.stream().flatMap((table) -> indexes(table).stream()).toList();
		indexes.forEach((index) -> this.jdbc.sql("drop index " + index.name()).update());
		var change = this.jdbc.sql("update register_change set number = number + 1 returning number")
			.query(Long.class)
			.single();
		assessments(wanted);
		together(written(wanted, change));
		together(copied(wanted, change));
		documents(wanted);
		this.number = wanted;
		learn();
		indexes.forEach((index) -> this.jdbc.sql(index.definition()).update());
		this.jdbc.sql("vacuum analyze").update();
	}

	private void assessments(int wanted) {
		this.jdbc.sql("""
				insert into assessment select (jsonb_populate_record(a, jsonb_build_object('id', :far + k,
				'reference', 'BENCH-' || k))).* from assessment a, generate_series(:from, :to) k
				where a.id = (select min(id) from assessment)""")
			.param("far", FAR_OFF)
			.param("from", this.number)
			.param("to", wanted - 1)
			.update();
	}

	private List<Callable<Void>> written(int wanted, long change) {
		var batches = new ArrayList<Callable<Void>>();
		for (var from = this.number; from < Math.min(wanted, OWN_TEXTS); from += AT_A_TIME) {
			var batch = IntStream.range(from, Math.min(wanted, from + AT_A_TIME));
			batches.add(() -> {
				add(batch.mapToObj((each) -> new Sheet(each, this.impressions.take(each))).toList(), change);
				return null;
			});
		}
		return batches;
	}

	private List<Callable<Void>> copied(int wanted, long change) {
		var batches = new ArrayList<Callable<Void>>();
		for (var from = Math.max(this.number, OWN_TEXTS); from < wanted; from += AT_A_TIME) {
			var first = from;
			batches.add(() -> {
				copy(first, Math.min(wanted, first + AT_A_TIME), change);
				return null;
			});
		}
		return batches;
	}

	private void copy(int from, int to, long change) {
		for (var step : COPY) {
			this.jdbc.sql(step)
				.param("far", FAR_OFF)
				.param("own", OWN_TEXTS)
				.param("apart", Impressions.APART.toMinutes())
				.param("from", from)
				.param("to", to - 1)
				.param("change", change)
				.update();
		}
	}

	/**
	 * Several at once, for most of the work is to write the texts and to find their
	 * words.
	 */
	private static void together(List<Callable<Void>> batches) {
		var writers = Executors.newFixedThreadPool(WRITERS);
		try {
			for (var batch : writers.invokeAll(batches)) {
				batch.get();
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException("The register could not be filled", ex);
		}
		finally {
			writers.shutdown();
		}
	}

	private void add(List<Sheet> sheets, long change) {
		this.batches.batchUpdate(ENTRY, sheets.stream().map(Sheet::entry).toList());
		this.batches.batchUpdate(LINE, sheets.stream().map((sheet) -> sheet.line(change)).toList());
		this.batches.batchUpdate(WORDS, sheets.stream().map(Sheet::words).toList());
		sheets.forEach((sheet) -> sheet.card().words().forEach((word) -> this.words.merge(word, 1, Integer::sum)));
		for (var sheet : sheets) {
			label("body", sheet.card().body(), sheet.card().bodyName());
			sheet.card().characteristics().forEach((code, label) -> label("characteristic", code, label));
		}
	}

	private void label(String facet, String code, String label) {
		if (this.labelled.add(facet + code)) {
			this.jdbc.sql("insert into register_label (facet, code, label) values (?, ?, ?) on conflict do nothing")
				.params(facet, code, label)
				.update();
		}
	}

	private void documents(int wanted) {
		this.jdbc
			.sql("""
					insert into register_document (reference, version, format, sha256, bytes, edition, made_at)
					select e.reference, e.version, d.format, d.sha256, d.bytes, d.edition, e.published_at
					from register_entry e, (select distinct on (format) * from register_document order by format, reference) d
					where e.assessment between :from and :to""")
			.param("from", FAR_OFF + this.number)
			.param("to", FAR_OFF + wanted - 1)
			.update();
	}

	private void learn() {
		var rows = new ArrayList<Object[]>();
		var spellings = new ArrayList<Object[]>();
		this.words.forEach((word, entries) -> {
			rows.add(new Object[] { word, entries });
			Spelling.of(word).forEach((typed) -> spellings.add(new Object[] { typed, word }));
		});
		this.batches.batchUpdate("""
				insert into register_word (word, entries) values (?, ?)
				on conflict (word) do update set entries = excluded.entries""", rows);
		this.batches.batchUpdate("insert into register_spelling (typed, word) values (?, ?) on conflict do nothing",
				spellings);
	}

	private List<Copies.Index> indexes(String table) {
		return this.jdbc.sql("""
				select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
				where i.indrelid = cast(? as regclass) and not i.indisunique""")
			.param(table)
			.query(Copies.Index.class)
			.list();
	}

	/**
	 * What is written of one of them.
	 */
	private record Sheet(int number, PublishedAssessment published, String document, IndexCard card) {

		Sheet(int number, PublishedAssessment published) {
			this(number, published, CanonicalJson.write(published), IndexCard.of(published, List.of()));
		}

		private long id() {
			return FAR_OFF + this.number;
		}

		private Timestamp at() {
			return Timestamp.from(Impressions.publishedAt(this.number));
		}

		Object[] entry() {
			var decision = this.published.decision();
			return new Object[] { this.card.reference(), id(), this.card.body(), this.card.bodyName(), this.card.kind(),
					this.published.assessment().proposal().title(), this.published.summary(), this.card.outcome(),
					this.card.headline(), (decision != null) ? decision.decision().name() : null,
					(decision != null) ? decision.minuteReference() : null,
					(decision != null) ? Date.valueOf(decision.decidedOn()) : null, this.document,
					CanonicalJson.sha256(this.document), at() };
		}

		Object[] line(long change) {
			return new Object[] { id(), this.card.reference(), IndexCard.EDITION, change, this.card.body(),
					this.card.kind(), this.card.outcome(), this.card.headline(), String.valueOf(this.card.year()),
					this.card.timeliness(), this.card.actions(),
					" " + String.join(" ", this.card.characteristics().keySet()) + " ", this.card.sortTitle(),
					this.card.titlePlaces(), at() };
		}

		Object[] words() {
			return new Object[] { id(), this.card.places(), this.card.prose(), String.join(" ", this.card.words()) };
		}

	}

}
