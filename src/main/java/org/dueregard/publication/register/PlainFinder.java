package org.dueregard.publication.register;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goes through all there is. For a database that cannot search and holds little.
 */
class PlainFinder implements Finder {

	private final JdbcClient jdbc;

	PlainFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public BitSet matching(Words words, Lines lines) {
		var matching = new BitSet();
		this.jdbc.sql("select id, places from register_words").query((row) -> {
			var place = lines.place(row.getLong(1));
			if (place >= 0 && words.match(Places.read(row.getString(2)))) {
				matching.set(place);
			}
		});
		return matching;
	}

	@Override
	public Map<Integer, Integer> ranks(Words words, Lines lines) {
		var ranks = new HashMap<Integer, Integer>();
		this.jdbc.sql("select id, title_places from register_line").query((row) -> {
			var rank = words.rank(Places.read(row.getString(2)));
			if (rank > 0) {
				ranks.put(lines.place(row.getLong(1)), rank);
			}
		});
		return ranks;
	}

}
