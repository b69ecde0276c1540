package org.dueregard.publication.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Words of a text as they are searched: without capitals, accents and endings, so that
 * "bus" finds "Buses" and "ty" finds "tŷ". The same everywhere, for what is written and
 * for what is asked: a word in another language is cut alike in both, and so is found.
 */
final class Stems {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

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
		var found = WORD.matcher(text);
		while (found.find()) {
			var plain = plain(found.group());
			if (!plain.isEmpty()) {
				stemmer.setCurrent(plain);
				stemmer.stem();
				var stem = stemmer.getCurrent();
				words.add(new Word(plain, ELSE.getOrDefault(stem, stem), found.start(), found.end()));
			}
		}
		return words;
	}

	static String plain(String word) {
		var plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]", "");
		return (plain.length() > LONGEST) ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)) : plain;
	}

	/**
	 * A word, what is searched of it, and where it stands.
	 */
	record Word(String plain, String stem, int start, int end) {
	}

}
