package org.dueregard.publication.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What a visitor looks for in the register. Takes anything that comes from an address
 * line and makes the best of it.
 *
 * @param typed what was typed, shortened to something one can search for
 * @param chosen by facet, what is to be shown; a facet with nothing is not in it
 * @param page counted from 1
 */
public record Asked(String typed, Map<Facet, TreeSet<String>> chosen, Sort sort, int page) {

	static final int PAGE_SIZE = 20;

	/** As many characters are searched for at most. */
	public static final int LONGEST = 200;

	private static final int MOST_CHOSEN = 20;

	private static final int LAST_PAGE = 5000;

	public static Asked from(MultiValueMap<String, String> address) {
		var typed = plain(first(address, "words"));
		var chosen = new EnumMap<Facet, TreeSet<String>>(Facet.class);
		for (var facet : Facet.values()) {
			var values = new TreeSet<String>();
			address.getOrDefault(facet.parameter(), List.of())
				.stream()
				.filter((value) -> value != null)
				.map(Asked::plain)
				.filter((value) -> !value.isEmpty())
				.limit(MOST_CHOSEN)
				.forEach(values::add);
			if (!values.isEmpty()) {
				chosen.put(facet, values);
			}
		}
		return new Asked(typed, chosen, Sort.of(first(address, "sort")), number(first(address, "page")));
	}

	/**
	 * Whether an address has something in it that says nothing, as those of forms have.
	 */
	static boolean saysNothingSomewhere(MultiValueMap<String, String> address) {
		return Sort.RELEVANCE.word().equals(address.getFirst("sort")) || Stream
			.concat(Stream.of("words", "sort", "page"), Arrays.stream(Facet.values()).map(Facet::parameter))
			.anyMatch((name) -> address.getOrDefault(name, List.of()).contains(""));
	}

	Words words() {
		return Words.of(this.typed);
	}

	public boolean isEmpty() {
		return this.typed.isEmpty() && this.chosen.isEmpty();
	}

	/**
	 * Whether the words that were typed are none that could be searched for.
	 */
	boolean isUnanswerable() {
		return !this.typed.isEmpty() && words().areNone();
	}

	boolean has(Facet facet, String value) {
		return this.chosen.containsKey(facet) && this.chosen.get(facet).contains(value);
	}

	public Asked onPage(int other) {
		return new Asked(this.typed, this.chosen, this.sort, other);
	}

	public Asked sortedBy(Sort other) {
		return new Asked(this.typed, this.chosen, other, this.page);
	}

	/**
	 * The address of the same question on another page.
	 */
	public String address(int other) {
		return onPage(other).address();
	}

	/**
	 * The one address of this question: in a fixed order, with nothing in it that says
	 * nothing.
	 */
	public String address() {
		return address(this.typed, (chosen) -> {
		});
	}

	/**
	 * What stands behind the path in the address of the first page: nothing, or from the
	 * question mark on.
	 */
	public String query() {
		return query(1);
	}

	/**
	 * The same of another page.
	 */
	public String query(int other) {
		return address(other).substring(1);
	}

	public String withWords(String other) {
		return onPage(1).address(other, (chosen) -> {
		});
	}

	public String without(Facet facet, String value) {
		return onPage(1).address(this.typed, (values) -> values.get(facet).remove(value));
	}

	public String withoutChoices() {
		return onPage(1).address(this.typed, Map::clear);
	}

	private String address(String words, Consumer<Map<Facet, Collection<String>>> change) {
		var values = new EnumMap<Facet, Collection<String>>(Facet.class);
		this.chosen.forEach((facet, each) -> values.put(facet, new ArrayList<>(each)));
		change.accept(values);
		var said = new ArrayList<String>();
		if (!words.isEmpty()) {
			said.add(said("words", words));
		}
		values.forEach((facet, each) -> each.forEach((value) -> said.add(said(facet.parameter(), value))));
		if (this.sort != Sort.RELEVANCE) {
			said.add(said("sort", this.sort.word()));
		}
		if (this.page > 1) {
			said.add(said("page", String.valueOf(this.page)));
		}
		return said.isEmpty() ? "/" : "/?" + String.join("&", said);
	}

	private static String said(String name, String value) {
		return name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
	}

	private static String first(MultiValueMap<String, String> address, String name) {
		var value = address.getFirst(name);
		return (value != null) ? value : "";
	}

	private static String plain(String text) {
		var readable = ((text.length() > 2 * LONGEST) ? text.substring(0, 2 * LONGEST) : text)
			.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFD]", " ")
			.strip();
		return (readable.length() > LONGEST)
				? readable.substring(0, readable.offsetByCodePoints(0, readable.codePointCount(0, LONGEST))).strip()
				: readable;
	}

	private static int number(String page) {
		return page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
	}

	/**
	 * In which order. What fits best is first unless something else is asked for; where
	 * everything fits as well, the newest.
	 */
	public enum Sort {

		RELEVANCE, NEWEST, OLDEST, TITLE;

		static Sort of(String word) {
			return Arrays.stream(values()).filter((each) -> each.word().equals(word)).findFirst().orElse(RELEVANCE);
		}

		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
