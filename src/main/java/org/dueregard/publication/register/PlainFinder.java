package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
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
	public Counts count(Asked asked) {
		var matching = matching(asked);
		var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
		for (var facet : Facet.values()) {
			counts.put(facet, new TreeMap<>());
			matching.stream()
				.filter((line) -> line.isChosen(asked, facet))
				.flatMap((line) -> line.values().get(facet).stream())
				.forEach((value) -> counts.get(facet).merge(value, 1, Integer::sum));
		}
		var facets = new ArrayList<Count>();
		counts
			.forEach((facet, values) -> values.forEach((value, number) -> facets.add(new Count(facet, value, number))));
		return new Counts((int) matching.stream().filter((line) -> line.isChosen(asked, null)).count(),
				List.copyOf(facets));
	}

	@Override
	public List<Found> find(Asked asked) {
		var words = asked.words();
		var newest = Comparator.comparing(Line::order).reversed();
		var order = switch (asked.sort()) {
			case RELEVANCE -> Comparator.<Line>comparingLong((line) -> -words.rank(line.title())).thenComparing(newest);
			case NEWEST -> newest;
			case OLDEST -> newest.reversed();
			case TITLE -> Comparator.comparing(Line::sortTitle).thenComparing(Line::reference);
		};
		return matching(asked).stream()
			.filter((line) -> line.isChosen(asked, null))
			.sorted(order)
			.skip((asked.page() - 1L) * Asked.PAGE_SIZE)
			.limit(Asked.PAGE_SIZE)
			.map((line) -> new Found(line.reference(), line.version()))
			.toList();
	}

	private List<Line> matching(Asked asked) {
		var words = asked.words();
		if (asked.isUnanswerable()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select l.*, w.places from register_line l join register_words w on w.reference = l.reference
				order by published_at, reference""").query((row, number) -> {
			var values = new EnumMap<Facet, Collection<String>>(Facet.class);
			for (var facet : Facet.values()) {
				var value = row.getString(facet.column());
				values.put(facet, (value == null || value.isBlank()) ? List.of()
						: Arrays.asList(facet.isManifold() ? value.strip().split(" ") : new String[] { value }));
			}
			return new Line(row.getString("reference"), row.getInt("version"), row.getString("sort_title"), number,
					Places.read(row.getString("title_places")), Places.read(row.getString("places")), values);
		}).list().stream().filter((line) -> words.match(line.places())).toList();
	}

	/**
	 * One assessment of the register.
	 *
	 * @param order from the oldest to the newest
	 */
	private record Line(String reference, int version, String sortTitle, int order, Places title, Places places,
			Map<Facet, Collection<String>> values) {

		private boolean isChosen(Asked asked, @Nullable Facet but) {
			return asked.chosen()
				.entrySet()
				.stream()
				.allMatch((chosen) -> chosen.getKey() == but
						|| this.values.get(chosen.getKey()).stream().anyMatch(chosen.getValue()::contains));
		}

	}

}
