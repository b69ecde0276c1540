package org.dueregard.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dueregard.assessment.ProposalKind;
import org.dueregard.impact.Rating;
import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for assessments in the public register, by words and by what they are about.
 */
@Component
class RegisterSearch {

	private static final int MOST_LABELS = 2000;

	private final JdbcClient jdbc;

	private final Finder finder;

	private final Shelf shelf = new Shelf();

	RegisterSearch(Visitors visitors) {
		this.jdbc = visitors.ask();
		this.finder = visitors.areOnPostgres() ? new PostgresFinder(this.jdbc) : new PlainFinder(this.jdbc);
	}

	/**
	 * What a visitor looks for. A page that does not exist is the last one.
	 */
	RegisterPage find(Asked asked) {
		var lines = this.shelf.lines(this.jdbc, change());
		var matching = this.shelf.matching(asked, lines, () -> lines.counted(matching(asked, lines), asked.chosen()));
		var total = matching.total();
		var search = asked.onPage(Math.min(asked.page(), RegisterPage.pages(total)));
		var found = lines.page(fitting(search, matching, lines), search);
		return new RegisterPage(search, lines(found, search), total, choices(asked, matching.counts()),
				(total == 0) ? suggestion(asked) : null);
	}

	/**
	 * Everything that a question finds: its references in their order, and what else
	 * could be chosen.
	 */
	Hits hits(Asked asked) {
		var lines = this.shelf.lines(this.jdbc, change());
		var matching = this.shelf.matching(asked, lines, () -> lines.counted(matching(asked, lines), asked.chosen()));
		return new Hits(lines.inOrder(fitting(asked, matching, lines), asked.sort()).toList(),
				choices(asked, matching.counts()));
	}

	/**
	 * Whether a question finds an assessment.
	 */
	boolean finds(Asked asked, String reference) {
		var lines = this.shelf.lines(this.jdbc, change());
		return lines.have(reference, matching(asked, lines), asked.chosen());
	}

	/**
	 * The references of what has most of the words, the likeliest first; rare words count
	 * more.
	 */
	List<String> alike(List<String> words, int most) {
		var lines = this.shelf.lines(this.jdbc, change());
		return lines.alike(words.stream()
			.map(Words::of)
			.filter((each) -> !each.areNone())
			.map((each) -> lines.having(each, this.finder))
			.toList(), most);
	}

	private List<BitSet> fitting(Asked asked, Lines.Matching matching, Lines lines) {
		return (asked.sort() == Asked.Sort.RELEVANCE && matching.total() > 0)
				? lines.fitting(matching.having(), asked.words(), this.finder) : List.of(matching.having());
	}

	private BitSet matching(Asked asked, Lines lines) {
		var words = asked.words();
		if (words.areNone()) {
			return asked.isUnanswerable() ? new BitSet() : lines.all();
		}
		return lines.matching(words, this.finder);
	}

	private long change() {
		return this.jdbc.sql("select number from register_change").query(Long.class).single();
	}

	private Map<Facet, List<FacetValue>> choices(Asked asked, List<Count> counts) {
		var labels = this.jdbc.sql("select facet, code, label from register_label fetch first ? rows only")
			.param(MOST_LABELS)
			.query((row, number) -> Map.entry(row.getString("facet") + " " + row.getString("code"),
					row.getString("label")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		var choices = new EnumMap<Facet, List<FacetValue>>(Facet.class);
		for (var facet : Facet.values()) {
			var known = new TreeMap<String, Integer>();
			asked.chosen().getOrDefault(facet, new TreeSet<>()).forEach((value) -> known.put(value, 0));
			counts.stream()
				.filter((count) -> count.facet() == facet)
				.forEach((count) -> known.put(count.value(), count.number()));
			choices.put(facet, known.entrySet()
				.stream()
				.map((each) -> new FacetValue(facet, each.getKey(), labels.get(facet.parameter() + " " + each.getKey()),
						each.getValue(), asked.has(facet, each.getKey())))
				.sorted(order(facet))
				.toList());
		}
		return choices;
	}

	private static Comparator<FacetValue> order(Facet facet) {
		return (facet == Facet.YEAR) ? Comparator.comparing(FacetValue::value).reversed()
				: Comparator.comparing(FacetValue::number).reversed().thenComparing(FacetValue::value);
	}

	private List<RegisterLine> lines(List<String> references, Asked asked) {
		if (references.isEmpty()) {
			return List.of();
		}
		var stems = asked.words().stems();
		return this.jdbc
			.sql("""
					select e.reference, e.title, e.plain_summary, e.body_name, e.kind, e.outcome, e.headline,
					e.published_at, w.prose from register_line l
					join register_entry e on e.reference = l.reference and e.version = l.version
					join register_words w on w.id = l.id where l.reference in (%s) and e.title is not null"""
				.formatted(String.join(", ", Collections.nCopies(references.size(), "?"))))
			.params(references)
			.query((row, number) -> line(row, stems))
			.list()
			.stream()
			.sorted(Comparator.comparing((line) -> references.indexOf(line.reference())))
			.toList();
	}

	/**
	 * The words as they may have been meant: what is not known, replaced by the most
	 * frequent word that is spelt almost like it.
	 */
	private @Nullable String suggestion(Asked asked) {
		var meant = asked.typed();
		for (var word : Stems.in(asked.typed())) {
			var near = near(word.plain());
			if (near != null) {
				meant = meant.replace(asked.typed().substring(word.start(), word.end()), near);
			}
		}
		return meant.equals(asked.typed()) ? null : meant;
	}

	private @Nullable String near(String word) {
		var typed = List.copyOf(Spelling.of(word));
		var places = String.join(", ", Collections.nCopies(typed.size(), "?"));
		var words = this.jdbc.sql("""
				select distinct w.word, w.entries from register_spelling s join register_word w on w.word = s.word
				where s.typed in (%s)""".formatted(places))
			.params(typed)
			.query((row, number) -> Map.entry(row.getString("word"), row.getInt("entries")))
			.list();
		return words.stream().anyMatch((each) -> each.getKey().equals(word)) ? null : words.stream()
			.min(Comparator.<Map.Entry<String, Integer>>comparingInt((each) -> Spelling.distance(word, each.getKey()))
				.thenComparing(Map.Entry.<String, Integer>comparingByValue().reversed())
				.thenComparing(Map.Entry::getKey))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

	private static RegisterLine line(ResultSet row, Set<String> stems) throws SQLException {
		var headline = row.getString("headline");
		return new RegisterLine(row.getString("reference"), Extract.whole(row.getString("title"), stems),
				Extract.around(row.getString("prose"), stems), row.getString("body_name"),
				ProposalKind.valueOf(row.getString("kind")), row.getString("outcome"),
				(headline != null) ? Rating.valueOf(headline) : null,
				London.day(row.getTimestamp("published_at").toInstant()));
	}

}
