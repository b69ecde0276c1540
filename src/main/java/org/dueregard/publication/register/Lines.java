package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is counted and put in order, of every published assessment from the oldest to the
 * newest, held in memory until the register changes: some 30 MB for 100,000.
 */
final class Lines {

	private final List<Finder.Found> found = new ArrayList<>();

	private final List<String> titles = new ArrayList<>();

	private final Map<Long, Integer> byId = new HashMap<>();

	/** By facet, the values there are. */
	private final List<List<String>> names = new ArrayList<>();

	/** By facet and line, which of these values it has. */
	private final List<List<int[]>> values = new ArrayList<>();

	private final int[] byTitle;

	private Lines(JdbcClient jdbc) {
		var numbers = new ArrayList<Map<String, Integer>>();
		for (var facet : Facet.values()) {
			this.names.add(new ArrayList<>());
			this.values.add(new ArrayList<>());
			numbers.add(new HashMap<>());
		}
		jdbc.sql("""
				select id, reference, version, sort_title, body, kind, outcome, headline, decision_year, timeliness,
				actions, characteristics from register_line order by published_at, reference""").query((row) -> {
			add(row, numbers);
		});
		this.byTitle = IntStream.range(0, this.found.size())
			.boxed()
			.sorted((one, other) -> this.titles.get(one).compareTo(this.titles.get(other)))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	static Lines read(JdbcClient jdbc) {
		return new Lines(jdbc);
	}

	private void add(ResultSet row, List<Map<String, Integer>> numbers) throws SQLException {
		this.byId.put(row.getLong("id"), this.found.size());
		this.found.add(new Finder.Found(row.getString("reference"), row.getInt("version")));
		this.titles.add(row.getString("sort_title"));
		for (var facet : Facet.values()) {
			var value = row.getString(facet.column());
			var each = (value == null || value.isBlank()) ? new String[0]
					: facet.isManifold() ? value.strip().split(" ") : new String[] { value };
			this.values.get(facet.ordinal())
				.add(Arrays.stream(each)
					.mapToInt((name) -> numbers.get(facet.ordinal()).computeIfAbsent(name, (unknown) -> {
						this.names.get(facet.ordinal()).add(name);
						return this.names.get(facet.ordinal()).size() - 1;
					}))
					.toArray());
		}
	}

	BitSet all() {
		var all = new BitSet();
		all.set(0, this.found.size());
		return all;
	}

	/**
	 * Where the line of this id is; below 0 for one that came later.
	 */
	int place(long id) {
		return this.byId.getOrDefault(id, -1);
	}

	/**
	 * Those of the matching that have what is chosen. Of a facet in which something is
	 * chosen, everything is counted as if it were not, so that what else could be chosen
	 * shows.
	 */
	Matching counted(BitSet matching, Map<Facet, TreeSet<String>> chosen) {
		var facets = Facet.values();
		var wanted = new boolean[facets.length][];
		chosen.forEach((facet, values) -> wanted[facet.ordinal()] = wanted(facet, values));
		var counts = new int[facets.length][];
		for (var facet : facets) {
			counts[facet.ordinal()] = new int[this.names.get(facet.ordinal()).size()];
		}
		var having = new BitSet();
		for (var line = matching.nextSetBit(0); line >= 0; line = matching.nextSetBit(line + 1)) {
			var misses = 0;
			var missed = -1;
			for (var facet = 0; facet < facets.length; facet++) {
				if (wanted[facet] != null && !has(this.values.get(facet).get(line), wanted[facet])) {
					misses++;
					missed = facet;
				}
			}
			if (misses == 0) {
				having.set(line);
			}
			for (var facet = 0; facet < facets.length && misses < 2; facet++) {
				if (misses == 0 || facet == missed) {
					for (var value : this.values.get(facet).get(line)) {
						counts[facet][value]++;
					}
				}
			}
		}
		return new Matching(having, named(counts));
	}

	private boolean[] wanted(Facet facet, TreeSet<String> values) {
		var names = this.names.get(facet.ordinal());
		var wanted = new boolean[names.size()];
		for (var i = 0; i < wanted.length; i++) {
			wanted[i] = values.contains(names.get(i));
		}
		return wanted;
	}

	private static boolean has(int[] values, boolean[] wanted) {
		for (var value : values) {
			if (wanted[value]) {
				return true;
			}
		}
		return false;
	}

	private List<Count> named(int[][] counts) {
		var named = new ArrayList<Count>();
		for (var facet : Facet.values()) {
			for (var value = 0; value < counts[facet.ordinal()].length; value++) {
				if (counts[facet.ordinal()][value] > 0) {
					named.add(new Count(facet, this.names.get(facet.ordinal()).get(value),
							counts[facet.ordinal()][value]));
				}
			}
		}
		return named;
	}

	/**
	 * One page of them.
	 * @param ranks how well each fits; what is not in it fits as well as any other
	 */
	List<Finder.Found> page(BitSet having, Asked asked, Map<Integer, Integer> ranks) {
		var size = this.found.size();
		var order = switch (asked.sort()) {
			case OLDEST -> IntStream.range(0, size);
			case TITLE -> Arrays.stream(this.byTitle);
			case NEWEST -> IntStream.range(0, size).map((place) -> size - 1 - place);
			case RELEVANCE -> IntStream.concat(
					ranks.keySet()
						.stream()
						.sorted((one, other) -> ranks.get(one).equals(ranks.get(other)) ? other - one
								: ranks.get(other) - ranks.get(one))
						.mapToInt(Integer::intValue),
					IntStream.range(0, size)
						.map((place) -> size - 1 - place)
						.filter((place) -> !ranks.containsKey(place)));
		};
		return order.filter((place) -> place >= 0 && having.get(place))
			.skip((asked.page() - 1L) * Asked.PAGE_SIZE)
			.limit(Asked.PAGE_SIZE)
			.mapToObj(this.found::get)
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
