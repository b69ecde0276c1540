package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of a text around what was searched, with the words marked. Text stays text:
 * what is marked is said beside it and not by markup in it.
 */
record Extract(List<Piece> pieces) {

	private static final int LONGEST = 240;

	private static final int BEFORE = 80;

	private static final String MORE = "…";

	private static final String NEXT = " · ";

	/**
	 * The whole text.
	 */
	static Extract whole(String text, Set<String> stems) {
		return new Extract(pieces(text, 0, text.length(), stems));
	}

	/**
	 * From shortly before the first of the words, or from the beginning.
	 * @param text texts, each on a line of its own
	 */
	static Extract around(String text, Set<String> stems) {
		var first = stems.isEmpty() ? 0 : Stems.first(text, stems).map(Stems.Word::start).orElse(0);
		var start = (first <= BEFORE) ? 0 : border(text, first - BEFORE);
		var end = (text.length() - start <= LONGEST) ? text.length() : border(text, start + LONGEST);
		var pieces = new ArrayList<Piece>();
		if (start > 0) {
			pieces.add(new Piece(MORE, false));
		}
		pieces.addAll(pieces(text, start, end, stems));
		if (end < text.length()) {
			pieces.add(new Piece(MORE, false));
		}
		return new Extract(List.copyOf(pieces));
	}

	private static List<Piece> pieces(String text, int start, int end, Set<String> stems) {
		var pieces = new ArrayList<Piece>();
		var position = start;
		for (var word : Stems.in(text.substring(start, end))) {
			if (stems.contains(word.stem())) {
				if (start + word.start() > position) {
					pieces.add(between(text.substring(position, start + word.start())));
				}
				pieces.add(new Piece(text.substring(start + word.start(), start + word.end()), true));
				position = start + word.end();
			}
		}
		if (position < end) {
			pieces.add(between(text.substring(position, end)));
		}
		return pieces;
	}

	private static Piece between(String text) {
		return new Piece(text.replace("\n", NEXT), false);
	}

	/** The next end of a word, or where it is if there is none near. */
	private static int border(String text, int near) {
		var space = text.indexOf(' ', near);
		var at = (space < 0 || space > near + BEFORE) ? near : space;
		return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
	}

	/**
	 * Some text, and whether it was searched.
	 */
	record Piece(String text, boolean marked) {
	}

}
