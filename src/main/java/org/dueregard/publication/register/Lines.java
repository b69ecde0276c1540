package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is counted and put in order, of every published assessment, held in memory: some
 * 30 MB for 100,000. Each has a place, in the order in which they came to be known. When
 * the register changes, others take their place that share nothing with them but what was
 * found of words, for a visitor may still be reading these.
 */
final class Lines {

	private static final String CHANGED = """
			select id, reference, sort_title, published_at, body, kind, outcome, headline, decision_year, timeliness,
			actions, characteristics from register_line where filed > ? and filed <= ?
			order by published_at, reference""";

	/** So many empty places at least are kept before all is read anew. */
	private static final int FEW_EMPTY = 1000;

	/** A match below this share of the best one is none. */
	private static final double ALIKE = 0.5;

	/** Up to which change of the register they are true. */
	private final long change;

	private final List<Line> lines;

	private final List<Long> ids;

	private final Map<Long, Integer> byId;

	private final Map<String, Integer> byReference;

	/** Without those that were taken out, whose place stays empty. */
	private final BitSet live;

	private final Facets facets;

	private final Postings postings;

	private Order byDate;

	private Order byTitle;

	private Lines(long change) {
		this.change = change;
		this.lines = new ArrayList<>();
		this.ids = new ArrayList<>();
		this.byId = new HashMap<>();
		this.byReference = new HashMap<>();
		this.live = new BitSet();
		this.facets = new Facets();
		this.postings = new Postings();
		this.byDate = Order.by(Line.BY_DATE);
		this.byTitle = Order.by(Line.BY_TITLE);
	}

	private Lines(Lines earlier, long change) {
		this.change = change;
		this.lines = new ArrayList<>(earlier.lines);
		this.ids = new ArrayList<>(earlier.ids);
		this.byId = new HashMap<>(earlier.byId);
		this.byReference = new HashMap<>(earlier.byReference);
		this.live = (BitSet) earlier.live.clone();
		this.facets = new Facets(earlier.facets);
		this.postings = earlier.postings;
		this.byDate = earlier.byDate;
		this.byTitle = earlier.byTitle;
	}

	/**
	 * All there are up to a change of the register.
	 */
	static Lines read(JdbcClient jdbc, long change) {
		var all = new Lines(change);
		all.add(jdbc, Finder.BEGINNING);
		return all;
	}

	/**
	 * These, with what a later change took out and brought, which is read alone. Once
	 * more places are empty than not, all are read anew.
	 */
	Lines upTo(JdbcClient jdbc, long later) {
		var lines = new Lines(this, later);
		jdbc.sql("select id from register_taken_out where change_number > ? and change_number <= ?")
			.params(this.change, later)
			.query(Long.class)
			.list()
			.forEach((id) -> lines.live.clear(lines.byId.getOrDefault(id, lines.lines.size())));
		lines.add(jdbc, this.change);
		return lines.areMostlyEmpty() ? read(jdbc, later) : lines;
	}

	long change() {
		return this.change;
	}

	private void add(JdbcClient jdbc, long since) {
		jdbc.sql(CHANGED).params(since, this.change).query((RowCallbackHandler) this::add);
		this.byDate = this.byDate.of(this.lines);
		this.byTitle = this.byTitle.of(this.lines);
	}

	private void add(ResultSet row) throws SQLException {
		var place = this.lines.size();
		var line = new Line(row.getString("reference"), row.getString("sort_title"),
				row.getTimestamp("published_at").toInstant());
		this.lines.add(line);
		this.ids.add(row.getLong("id"));
		this.byId.put(this.ids.get(place), place);
		this.byReference.put(line.reference(), place);
		this.live.set(place);
		this.facets.add(place, row);
	}

	private boolean areMostlyEmpty() {
		var full = this.live.cardinality();
		return this.lines.size() - full > Math.max(full, FEW_EMPTY);
	}

	BitSet all() {
		return (BitSet) this.live.clone();
	}

	/**
	 * Where the line of this id is; below 0 for one that came later.
	 */
	int place(long id) {
		return this.byId.getOrDefault(id, -1);
	}

	/** The ids of the lines at these places. */
	List<Long> ids(BitSet places) {
		return places.stream().mapToObj(this.ids::get).toList();
	}

	/**
	 * Those that have all that is wanted and nothing of what is not. What single words
	 * leave is looked through for phrases, so that a rare word spares most of the
	 * looking.
	 */
	BitSet matching(Words words, Finder finder) {
		var matching = having(words, finder);
		phrases(words.unwanted()).filter(Phrase::isWord)
			.forEach((word) -> matching.andNot(this.postings.of(word, this, finder)));
		phrases(words.wanted()).filter((phrase) -> !phrase.isWord())
			.forEach((phrase) -> matching.and(this.postings.among(matching, phrase, this, finder)));
		phrases(words.unwanted()).filter((phrase) -> !phrase.isWord())
			.forEach((phrase) -> matching.andNot(this.postings.among(matching, phrase, this, finder)));
		return matching;
	}

	/**
	 * Those that have every wanted word, wherever it stands.
	 */
	BitSet having(Words words, Finder finder) {
		var having = all();
		phrases(words.wanted()).flatMap((phrase) -> phrase.words().stream())
			.forEach((word) -> having.and(this.postings.of(word, this, finder)));
		return having;
	}

	private static Stream<Phrase> phrases(List<List<String>> said) {
		return said.stream().map((stems) -> new Phrase(stems, false));
	}

	/**
	 * All of them, those that have one or more of the words in their title, those that
	 * have two or more, and so on.
	 */
	List<BitSet> fitting(BitSet having, Words words, Finder finder) {
		var fitting = new ArrayList<>(List.of(having));
		for (var phrase : words.wanted()) {
			var titles = this.postings.among(having, new Phrase(phrase, true), this, finder);
			fitting.add(new BitSet());
			for (var number = fitting.size() - 1; number > 0; number--) {
				fitting.get(number).or(both(fitting.get(number - 1), titles));
			}
		}
		return fitting;
	}

	/**
	 * Those of the matching that have what is chosen, and what else could be.
	 */
	Matching counted(BitSet matching, Map<Facet, TreeSet<String>> chosen) {
		return new Matching(this.facets.having(matching, chosen), this.facets.counted(matching, chosen));
	}

	/**
	 * Whether an assessment is among the matching and has what is chosen.
	 */
	boolean have(String reference, BitSet matching, Map<Facet, TreeSet<String>> chosen) {
		var place = this.byReference.get(reference);
		return place != null && this.facets.having(matching, chosen).get(place);
	}

	private static BitSet both(BitSet one, BitSet other) {
		var both = (BitSet) one.clone();
		both.and(other);
		return both;
	}

	/**
	 * The references of one page of them.
	 */
	List<String> page(List<BitSet> fitting, Asked asked) {
		return inOrder(fitting, asked.sort()).skip((asked.page() - 1L) * Asked.PAGE_SIZE)
			.limit(Asked.PAGE_SIZE)
			.toList();
	}

	/**
	 * The references of all of them.
	 * @param fitting all, and from one to the next those that fit better
	 */
	Stream<String> inOrder(List<BitSet> fitting, Asked.Sort sort) {
		var all = fitting.get(0);
		var order = switch (sort) {
			case OLDEST -> this.byDate.forwards(all);
			case TITLE -> this.byTitle.forwards(all);
			case NEWEST -> this.byDate.backwards(all);
			case RELEVANCE -> IntStream.range(0, fitting.size())
				.map((number) -> fitting.size() - 1 - number)
				.flatMap((number) -> this.byDate.backwards(only(fitting, number)));
		};
		return order.mapToObj((place) -> this.lines.get(place).reference());
	}

	private static BitSet only(List<BitSet> fitting, int number) {
		var only = (BitSet) fitting.get(number).clone();
		if (number + 1 < fitting.size()) {
			only.andNot(fitting.get(number + 1));
		}
		return only;
	}

	/**
	 * The references of those that are in most of what was found, the likeliest first.
	 * What was found counts the more the less it is.
	 */
	List<String> alike(List<BitSet> found, int most) {
		var likeness = new double[this.lines.size()];
		for (var each : found) {
			var weight = Math.log((this.live.cardinality() + 1.0) / each.cardinality());
			each.stream().forEach((place) -> likeness[place] += weight);
		}
		var least = Arrays.stream(likeness).max().orElse(0) * ALIKE;
		return IntStream.range(0, likeness.length)
			.filter((place) -> likeness[place] > 0 && likeness[place] >= least)
			.boxed()
			.sorted(Comparator.comparing((Integer place) -> likeness[place])
				.thenComparing((place) -> this.lines.get(place).reference())
				.reversed())
			.limit(most)
			.map((place) -> this.lines.get(place).reference())
			.toList();
	}

	/**
	 * What was found, and how many each value of each facet would show.
	 */
	record Matching(BitSet having, List<Count> counts) {

		int total() {
			return this.having.cardinality();
		}

	}

}
