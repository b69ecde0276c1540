package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is counted and put in order, of every published assessment from the oldest to the
 * newest, held in memory: some 20 MB for 100,000. When the register changes, others take
 * their place that share nothing with them but what was found of words, for a visitor may
 * still be reading these.
 */
final class Lines {

	private static final String CHANGED = """
			select id, reference, sort_title, published_at, body, kind, outcome, headline, decision_year, timeliness,
			actions, characteristics from register_line where filed > ? and filed <= ?
			order by published_at, reference""";

	private static final BitSet NOWHERE = new BitSet();

	private static final Place BEFORE_ALL = new Place(Instant.MIN, "");

	/** Up to which change of the register they are true. */
	private final long change;

	private final List<String> references;

	private final List<String> titles;

	private final Map<Long, Integer> byId;

	/** Without those that were taken out, whose place stays empty. */
	private final BitSet live;

	/** By facet and value, the lines that have it. */
	private final Map<Facet, Map<String, BitSet>> values;

	private final Postings postings;

	private Place last;

	private int[] byTitle;

	private Lines(long change) {
		this.change = change;
		this.references = new ArrayList<>();
		this.titles = new ArrayList<>();
		this.byId = new HashMap<>();
		this.live = new BitSet();
		this.values = none();
		this.postings = new Postings();
		this.last = BEFORE_ALL;
		this.byTitle = new int[0];
	}

	private Lines(Lines earlier, long change) {
		this.change = change;
		this.references = new ArrayList<>(earlier.references);
		this.titles = new ArrayList<>(earlier.titles);
		this.byId = new HashMap<>(earlier.byId);
		this.live = (BitSet) earlier.live.clone();
		this.values = none();
		earlier.values.forEach((facet, values) -> values
			.forEach((value, places) -> this.values.get(facet).put(value, (BitSet) places.clone())));
		this.postings = earlier.postings;
		this.last = earlier.last;
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
	 * These, with what a later change took out and brought. What it brought is read alone
	 * if it comes after all others, as what is newly published does.
	 */
	Lines upTo(JdbcClient jdbc, long later) {
		var lines = new Lines(this, later);
		jdbc.sql("select id from register_taken_out where change_number > ? and change_number <= ?")
			.params(this.change, later)
			.query(Long.class)
			.list()
			.forEach((id) -> lines.live.clear(lines.byId.getOrDefault(id, lines.references.size())));
		return lines.add(jdbc, this.change) ? lines : read(jdbc, later);
	}

	long change() {
		return this.change;
	}

	private boolean add(JdbcClient jdbc, long since) {
		var inOrder = new AtomicBoolean(true);
		jdbc.sql(CHANGED).params(since, this.change).query((row) -> {
			var place = new Place(row.getTimestamp("published_at").toInstant(), row.getString("reference"));
			if (place.compareTo(this.last) < 0) {
				inOrder.set(false);
			}
			this.last = place;
			add(row);
		});
		this.byTitle = IntStream
			.concat(Arrays.stream(this.byTitle), IntStream.range(this.byTitle.length, this.references.size()))
			.boxed()
			.sorted(Comparator.comparing(this.titles::get))
			.mapToInt(Integer::intValue)
			.toArray();
		return inOrder.get();
	}

	private void add(ResultSet row) throws SQLException {
		var place = this.references.size();
		this.byId.put(row.getLong("id"), place);
		this.live.set(place);
		this.references.add(row.getString("reference"));
		this.titles.add(row.getString("sort_title"));
		for (var facet : Facet.values()) {
			var value = row.getString(facet.column());
			if (value != null && !value.isBlank()) {
				for (var each : facet.isManifold() ? value.strip().split(" ") : new String[] { value }) {
					this.values.get(facet).computeIfAbsent(each, (unknown) -> new BitSet()).set(place);
				}
			}
		}
	}

	private static Map<Facet, Map<String, BitSet>> none() {
		var none = new EnumMap<Facet, Map<String, BitSet>>(Facet.class);
		for (var facet : Facet.values()) {
			none.put(facet, new HashMap<>());
		}
		return none;
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

	/**
	 * Those that have all that is wanted and nothing of what is not.
	 */
	BitSet matching(Words words, Finder finder) {
		var matching = all();
		words.wanted().forEach((phrase) -> matching.and(this.postings.of(new Phrase(phrase, false), this, finder)));
		words.unwanted()
			.forEach((phrase) -> matching.andNot(this.postings.of(new Phrase(phrase, false), this, finder)));
		return matching;
	}

	/**
	 * All of them, those that have one or more of the words in their title, those that
	 * have two or more, and so on.
	 */
	List<BitSet> fitting(BitSet having, Words words, Finder finder) {
		var fitting = new ArrayList<>(List.of(having));
		for (var phrase : words.wanted()) {
			var titles = this.postings.of(new Phrase(phrase, true), this, finder);
			fitting.add(new BitSet());
			for (var number = fitting.size() - 1; number > 0; number--) {
				fitting.get(number).or(both(fitting.get(number - 1), titles));
			}
		}
		return fitting;
	}

	/**
	 * Those of the matching that have what is chosen. Of a facet in which something is
	 * chosen, everything is counted as if it were not, so that what else could be chosen
	 * shows.
	 */
	Matching counted(BitSet matching, Map<Facet, TreeSet<String>> chosen) {
		var counts = new ArrayList<Count>();
		this.values.forEach((facet, values) -> {
			var others = new HashMap<>(chosen);
			others.remove(facet);
			var having = having(matching, others);
			values.forEach((value, places) -> {
				var number = both(having, places).cardinality();
				if (number > 0) {
					counts.add(new Count(facet, value, number));
				}
			});
		});
		return new Matching(having(matching, chosen), counts);
	}

	private BitSet having(BitSet matching, Map<Facet, TreeSet<String>> chosen) {
		var having = (BitSet) matching.clone();
		chosen.forEach((facet, values) -> {
			var one = new BitSet();
			values.forEach((value) -> one.or(this.values.get(facet).getOrDefault(value, NOWHERE)));
			having.and(one);
		});
		return having;
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
			case OLDEST -> all.stream();
			case TITLE -> Arrays.stream(this.byTitle).filter(all::get);
			case NEWEST -> newestFirst(all);
			case RELEVANCE -> IntStream.range(0, fitting.size())
				.map((number) -> fitting.size() - 1 - number)
				.flatMap((number) -> newestFirst(only(fitting, number)));
		};
		return order.mapToObj(this.references::get);
	}

	private static BitSet only(List<BitSet> fitting, int number) {
		var only = (BitSet) fitting.get(number).clone();
		if (number + 1 < fitting.size()) {
			only.andNot(fitting.get(number + 1));
		}
		return only;
	}

	private static IntStream newestFirst(BitSet places) {
		return IntStream.iterate(places.length() - 1, (place) -> place >= 0,
				(place) -> places.previousSetBit(place - 1));
	}

	/**
	 * Where a line stands among the others.
	 */
	private record Place(Instant publishedAt, String reference) implements Comparable<Place> {

		private static final Comparator<Place> ORDER = Comparator.comparing(Place::publishedAt)
			.thenComparing(Place::reference);

		@Override
		public int compareTo(Place other) {
			return ORDER.compare(this, other);
		}

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
