package org.dueregard.publication.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a visitor looks for in the register. Takes anything that comes from an address
 * line and makes the best of it.
 *
 * @param words what was typed, shortened to something one can search for
 * @param body id of a body; empty for all
 * @param page counted from 1
 */
record RegisterSearch(String words, String body, int page) {

	static final int PAGE_SIZE = 20;

	private static final int LONGEST = 200;

	private static final int MOST_WORDS = 10;

	static RegisterSearch from(String words, String body, String page) {
		return new RegisterSearch(plain(words), plain(body), number(page));
	}

	/**
	 * Patterns for {@code like ... escape '!'}, one for each word.
	 */
	List<String> patterns() {
		return Arrays.stream(this.words.toLowerCase(Locale.ROOT).split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.map((word) -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
			.toList();
	}

	public boolean isEmpty() {
		return this.words.isEmpty() && this.body.isEmpty();
	}

	RegisterSearch onPage(int other) {
		return new RegisterSearch(this.words, this.body, other);
	}

	private static String plain(String text) {
		var readable = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
		return (readable.length() > LONGEST) ? readable.substring(0, LONGEST).strip() : readable;
	}

	private static int number(String page) {
		return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
	}

}
