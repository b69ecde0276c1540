package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has PostgreSQL search its index of words.
 */
class PostgresFinder implements Finder {

	private final JdbcClient jdbc;

	PostgresFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What is only unwanted is looked up and left out: the index knows what is there.
	 */
	@Override
	public BitSet matching(Words words, Lines lines) {
		var matching = new BitSet();
		var turned = words.wanted().isEmpty();
		this.jdbc.sql("select id from register_words where words @@ cast(? as tsquery)")
			.param(turned ? any(words.unwanted()) : words.asQuery())
			.query((row) -> {
				var place = lines.place(row.getLong(1));
				if (place >= 0) {
					matching.set(place);
				}
			});
		if (!turned) {
			return matching;
		}
		var others = lines.all();
		others.andNot(matching);
		return others;
	}

	@Override
	public Map<Integer, Integer> ranks(Words words, Lines lines) {
		var ranks = new HashMap<Integer, Integer>();
		var values = new ArrayList<Object>();
		var rank = words.wanted().stream().map((phrase) -> {
			values.add(Words.phrase(phrase));
			return "cast(title_words @@ cast(? as tsquery) as int)";
		}).collect(Collectors.joining(" + "));
		if (!values.isEmpty()) {
			values.add(any(words.wanted()));
			this.jdbc.sql("select id, %s from register_line where title_words @@ cast(? as tsquery)".formatted(rank))
				.params(values)
				.query((row) -> {
					ranks.put(lines.place(row.getLong(1)), row.getInt(2));
				});
		}
		return ranks;
	}

	private static String any(List<List<String>> phrases) {
		return phrases.stream().map((phrase) -> "(" + Words.phrase(phrase) + ")").collect(Collectors.joining(" | "));
	}

}
