package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has PostgreSQL search its index of words, and count all facets in one go.
 */
class PostgresFinder implements Finder {

	private static final String COLUMNS = Arrays.stream(Facet.values())
		.map(Facet::column)
		.collect(Collectors.joining(", "));

	private static final String SETS = Arrays.stream(Facet.values())
		.map((facet) -> "(" + facet.column() + ")")
		.collect(Collectors.joining(", "));

	private final JdbcClient jdbc;

	PostgresFinder(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Counts count(Asked asked) {
		var values = new ArrayList<Object>();
		var matches = asked.chosen()
			.entrySet()
			.stream()
			.map((chosen) -> ", " + condition(chosen.getKey(), chosen.getValue(), values) + " as is_"
					+ chosen.getKey().column())
			.collect(Collectors.joining());
		var from = from(asked, values);
		var all = asked.chosen().keySet().stream().map((facet) -> "is_" + facet.column()).toList();
		var butOne = asked.chosen()
			.keySet()
			.stream()
			.map((facet) -> ", count(*) filter (where " + and(all, "is_" + facet.column()) + ") as but_"
					+ facet.column())
			.collect(Collectors.joining());
		var facets = new ArrayList<Count>();
		var characteristics = new LinkedHashMap<String, Integer>();
		var total = new int[1];
		this.jdbc
			.sql("""
					with matching as materialized (select %s %s from %s)
					select grouping(%s) as counted, %s, count(*) filter (where %s) as number %s
					from matching group by grouping sets (%s, ())""".formatted(COLUMNS, matches, from, COLUMNS, COLUMNS,
					and(all, ""), butOne, SETS))
			.params(values)
			.query((row) -> {
				var facet = facet(row.getInt("counted"));
				if (facet == null) {
					total[0] = row.getInt("number");
					return;
				}
				var value = row.getString(facet.column());
				var number = row.getInt(asked.chosen().containsKey(facet) ? "but_" + facet.column() : "number");
				if (value == null || number == 0) {
					return;
				}
				if (facet.isManifold()) {
					Arrays.stream(value.strip().split(" "))
						.filter((each) -> !each.isEmpty())
						.forEach((each) -> characteristics.merge(each, number, Integer::sum));
				}
				else {
					facets.add(new Count(facet, value, number));
				}
			});
		characteristics.forEach((code, number) -> facets.add(new Count(Facet.CHARACTERISTIC, code, number)));
		return new Counts(total[0], List.copyOf(facets));
	}

	@Override
	public List<Found> find(Asked asked) {
		var words = asked.words();
		var values = new ArrayList<Object>();
		var order = switch (asked.sort()) {
			case RELEVANCE -> rank(words, values) + " desc, l.published_at desc, l.reference desc";
			case NEWEST -> "l.published_at desc, l.reference desc";
			case OLDEST -> "l.published_at, l.reference";
			case TITLE -> "l.sort_title collate \"C\", l.reference";
		};
		var select = new ArrayList<Object>();
		var from = from(asked, select);
		var chosen = asked.chosen()
			.entrySet()
			.stream()
			.map((each) -> " and " + condition(each.getKey(), each.getValue(), select))
			.collect(Collectors.joining());
		select.addAll(values);
		select.add((asked.page() - 1) * Asked.PAGE_SIZE);
		select.add(Asked.PAGE_SIZE);
		return this.jdbc
			.sql("select l.reference, l.version from %s%s order by %s offset ? rows fetch next ? rows only"
				.formatted(from, chosen, order))
			.params(select)
			.query(Found.class)
			.list();
	}

	private static String from(Asked asked, List<Object> values) {
		var words = asked.words();
		if (words.areNone()) {
			return "register_line l where " + !asked.isUnanswerable();
		}
		values.add(words.asQuery());
		return "register_words w join register_line l on l.reference = w.reference where w.words @@ cast(? as tsquery)";
	}

	private static String rank(Words words, List<Object> values) {
		return Stream.concat(Stream.of("0 + 0"), words.wanted().stream().map((phrase) -> {
			values.add(Words.phrase(phrase));
			return "cast(l.title_words @@ cast(? as tsquery) as int)";
		})).collect(Collectors.joining(" + "));
	}

	private static String condition(Facet facet, Iterable<String> chosen, List<Object> values) {
		var conditions = new ArrayList<String>();
		for (var value : chosen) {
			values.add(facet.isManifold() ? " " + value + " " : value);
			conditions
				.add(facet.isManifold() ? "position(? in l.characteristics) > 0" : "l." + facet.column() + " = ?");
		}
		return "coalesce(" + String.join(" or ", conditions) + ", false)";
	}

	private static String and(List<String> flags, String but) {
		return Stream.concat(Stream.of("true"), flags.stream().filter((flag) -> !flag.equals(but)))
			.collect(Collectors.joining(" and "));
	}

	/**
	 * PostgreSQL sets a bit for each column that is not counted, the first one highest.
	 */
	private static @Nullable Facet facet(int grouping) {
		var all = Facet.values();
		for (var facet : all) {
			if ((grouping >> (all.length - 1 - facet.ordinal()) & 1) == 0) {
				return facet;
			}
		}
		return null;
	}

}
