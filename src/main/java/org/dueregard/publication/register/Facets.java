package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which lines have which value of each facet.
 */
final class Facets {

	private static final BitSet NOWHERE = new BitSet();

	private final Map<Facet, Map<String, BitSet>> values = new EnumMap<>(Facet.class);

	Facets() {
		for (var facet : Facet.values()) {
			this.values.put(facet, new HashMap<>());
		}
	}

	/**
	 * The same, to be added to.
	 */
	Facets(Facets earlier) {
		this();
		earlier.values.forEach((facet, values) -> values
			.forEach((value, places) -> this.values.get(facet).put(value, (BitSet) places.clone())));
	}

	void add(int place, ResultSet row) throws SQLException {
		for (var facet : Facet.values()) {
			var value = row.getString(facet.column());
			if (value != null && !value.isBlank()) {
				for (var each : facet.isManifold() ? value.strip().split(" ") : new String[] { value }) {
					this.values.get(facet).computeIfAbsent(each, (unknown) -> new BitSet()).set(place);
				}
			}
		}
	}

	/**
	 * Those of the matching that have, of each facet in which something is chosen, one of
	 * the values.
	 */
	BitSet having(BitSet matching, Map<Facet, TreeSet<String>> chosen) {
		var having = (BitSet) matching.clone();
		chosen.forEach((facet, values) -> {
			var one = new BitSet();
			values.forEach((value) -> one.or(this.values.get(facet).getOrDefault(value, NOWHERE)));
			having.and(one);
		});
		return having;
	}

	/**
	 * How many each value would show. Of a facet in which something is chosen, everything
	 * is counted as if it were not, so that what else could be chosen shows.
	 */
	List<Count> counted(BitSet matching, Map<Facet, TreeSet<String>> chosen) {
		var counts = new ArrayList<Count>();
		this.values.forEach((facet, values) -> {
			var others = new HashMap<>(chosen);
			others.remove(facet);
			var having = having(matching, others);
			values.forEach((value, places) -> {
				var both = (BitSet) having.clone();
				both.and(places);
				if (!both.isEmpty()) {
					counts.add(new Count(facet, value, both.cardinality()));
				}
			});
		});
		return counts;
	}

}
