package org.dueregard.publication.register;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Words of a text as they are searched: without capitals, accents and endings, so that
 * "bus" finds "Buses" and "ty" finds "tŷ". The same everywhere, for what is written and
 * for what is asked: a word in another language is cut alike in both, and so is found.
 */
final class Stems {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

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
		return stream(text).toList();
	}

	/**
	 * The same, as far as they are needed.
	 */
	static Stream<Word> stream(String text) {
		var stemmer = new EnglishStemmer();
		return WORD.matcher(text).results().flatMap((found) -> {
			var plain = plain(found.group());
			if (plain.isEmpty()) {
				return Stream.empty();
			}
			stemmer.setCurrent(plain);
			stemmer.stem();
			var stem = stemmer.getCurrent();
			return Stream.of(new Word(plain, ELSE.getOrDefault(stem, stem), found.start(), found.end()));
		});
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
