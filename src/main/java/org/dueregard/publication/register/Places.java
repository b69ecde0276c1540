package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which words stand at which places of some texts. Written as PostgreSQL writes it, so
 * that it can search it; read back where it cannot.
 */
final class Places {

	/** No phrase goes from one text into the next. */
	private static final int GAP = 5;

	/** PostgreSQL counts no further. */
	private static final int LAST = 16_383;

	/** PostgreSQL takes a megabyte, places counted in. */
	private static final int LONGEST = 300_000;

	private final Map<String, List<Integer>> places;

	private Places(Map<String, List<Integer>> places) {
		this.places = places;
	}

	static String written(Stream<String> texts) {
		var written = new StringBuilder();
		var place = new int[] { 0 };
		texts.forEach((text) -> {
			for (var word : Stems.in(text)) {
				place[0] = Math.min(place[0] + 1, LAST);
				if (written.length() < LONGEST) {
					written.append(word.stem()).append(':').append(place[0]).append(' ');
				}
			}
			place[0] = Math.min(place[0] + GAP, LAST);
		});
		return written.toString().strip();
	}

	static Places read(String written) {
		var places = new HashMap<String, List<Integer>>();
		for (var each : written.split(" ")) {
			var colon = each.indexOf(':');
			if (colon > 0) {
				places.computeIfAbsent(each.substring(0, colon), (stem) -> new ArrayList<>())
					.add(Integer.valueOf(each.substring(colon + 1)));
			}
		}
		return new Places(places);
	}

	/**
	 * Whether the words stand there one after the other.
	 */
	boolean have(List<String> phrase) {
		return at(phrase.get(0)).stream().anyMatch((first) -> {
			for (var next = 1; next < phrase.size(); next++) {
				if (!at(phrase.get(next)).contains(first + next)) {
					return false;
				}
			}
			return true;
		});
	}

	private List<Integer> at(String stem) {
		return this.places.getOrDefault(stem, List.of());
	}

}
