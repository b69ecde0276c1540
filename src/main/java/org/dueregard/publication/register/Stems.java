package org.dueregard.publication.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Words of a text as they are searched: without capitals, accents and endings, so that
 * "bus" finds "Buses" and "ty" finds "tŷ". The same everywhere, for what is written and
 * for what is asked: a word in another language is cut alike in both, and so is found.
 */
final class Stems {

	/** Letters and digits, as Unicode's general categories. */
	private static final int BEGINNING = 1 << Character.UPPERCASE_LETTER | 1 << Character.LOWERCASE_LETTER
			| 1 << Character.TITLECASE_LETTER | 1 << Character.MODIFIER_LETTER | 1 << Character.OTHER_LETTER
			| 1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

	/** What goes on, such as an accent of its own. */
	private static final int MARK = 1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK
			| 1 << Character.COMBINING_SPACING_MARK;

	private static final int ASCII = 128;

	private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");

	private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

	/** Where the stemmer (Porter 2001) goes wrong on words that matter here. */
	private static final Map<String, String> ELSE = Map.of("buse", "bus", "gase", "gas");

	private static final int LONGEST = 64;

	private Stems() {
	}

	/**
	 * Every word of a text, with its place.
	 */
	static List<Word> in(String text) {
		var words = new ArrayList<Word>();
		var stemmer = new EnglishStemmer();
		for (var start = next(text, 0); start < text.length(); start = next(text, end(text, start))) {
			word(text, start, stemmer).ifPresent(words::add);
		}
		return words;
	}

	/**
	 * The first word of a text that has one of the stems. A stem begins as its word does,
	 * so the others need not be cut.
	 */
	static Optional<Word> first(String text, Set<String> stems) {
		var initials = new BitSet();
		stems.forEach((stem) -> initials.set(stem.charAt(0)));
		var stemmer = new EnglishStemmer();
		for (var start = next(text, 0); start < text.length(); start = next(text, end(text, start))) {
			var initial = text.charAt(start);
			if (initial >= ASCII || initials.get(Character.toLowerCase(initial))) {
				var word = word(text, start, stemmer).filter((each) -> stems.contains(each.stem()));
				if (word.isPresent()) {
					return word;
				}
			}
		}
		return Optional.empty();
	}

	/** The next letter or digit. */
	private static int next(String text, int from) {
		var next = from;
		while (next < text.length() && !is(BEGINNING, text.codePointAt(next))) {
			next += Character.charCount(text.codePointAt(next));
		}
		return next;
	}

	private static int end(String text, int start) {
		var end = start;
		while (end < text.length() && is(BEGINNING | MARK, text.codePointAt(end))) {
			end += Character.charCount(text.codePointAt(end));
		}
		return end;
	}

	private static boolean is(int kinds, int character) {
		return (kinds & 1 << Character.getType(character)) != 0;
	}

	private static Optional<Word> word(String text, int start, EnglishStemmer stemmer) {
		var end = end(text, start);
		var plain = plain(text.substring(start, end));
		if (plain.isEmpty()) {
			return Optional.empty();
		}
		stemmer.setCurrent(plain);
		stemmer.stem();
		var stem = stemmer.getCurrent();
		return Optional.of(new Word(plain, ELSE.getOrDefault(stem, stem), start, end));
	}

	private static String plain(String word) {
		var small = word.toLowerCase(Locale.ROOT);
		var plain = PLAIN.matcher(small).matches() ? small
				: MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
					.replaceAll("");
		return (plain.length() > LONGEST) ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)) : plain;
	}

	/**
	 * A word, what is searched of it, and where it stands.
	 */
	record Word(String plain, String stem, int start, int end) {
	}

}
