package org.dueregard.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that are in no language, and how they are found again in whatever form they are
 * shown.
 */
final class MadeUpWords {

	private static final int LETTERS = 12;

	private static final Pattern START = Pattern.compile("zq");

	private final Random chance = new Random(149);

	private final Map<String, PlantedWord> planted = new HashMap<>();

	PlantedWord plant(String of, String step, String field, boolean withheld) {
		var word = new PlantedWord(madeUp(), of, step, field, withheld);
		this.planted.put(word.text(), word);
		return word;
	}

	private String madeUp() {
		var letters = this.chance.ints(LETTERS - 2, 'a', 'q')
			.mapToObj((letter) -> String.valueOf((char) letter))
			.collect(Collectors.joining());
		return "zq" + letters;
	}

	Collection<PlantedWord> all() {
		return this.planted.values();
	}

	/**
	 * Every planted word in a text, also where marks, breaks or hyphens stand between its
	 * letters.
	 */
	Set<PlantedWord> in(String text) {
		var letters = text.toLowerCase(Locale.ROOT).replaceAll("<[^>]{0,40}>", "").replaceAll("[^a-z]", "");
		var found = new LinkedHashSet<PlantedWord>();
		for (var shown : new String[] { letters, text.toLowerCase(Locale.ROOT) }) {
			START.matcher(shown)
				.results()
				.filter((start) -> start.start() + LETTERS <= shown.length())
				.map((start) -> this.planted.get(shown.substring(start.start(), start.start() + LETTERS)))
				.filter((word) -> word != null)
				.forEach(found::add);
		}
		return found;
	}

}
