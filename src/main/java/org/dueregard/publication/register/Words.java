package org.dueregard.publication.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the typed words ask for: each word, "words in quotation marks" one after the
 * other, and none of what has a -minus before it.
 */
record Words(List<List<String>> wanted, List<List<String>> unwanted) {

	private static final Pattern ASKED = Pattern.compile("(?<![^\\s\"])(-?)(?:[\"“”]([^\"“”]*)[\"“”]?|([^\\s\"“”]+))");

	/** An ending like others: who looks for children's centres means children. */
	private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})['‘’ʼ][sS](?![\\p{L}\\p{N}])");

	private static final int MOST = 10;

	static Words of(String typed) {
		var wanted = new ArrayList<List<String>>();
		var unwanted = new ArrayList<List<String>>();
		var asked = ASKED.matcher(typed);
		while (asked.find() && wanted.size() + unwanted.size() < MOST) {
			var text = (asked.group(2) != null) ? asked.group(2) : POSSESSIVE.matcher(asked.group(3)).replaceAll("");
			var stems = Stems.in(text).stream().map(Stems.Word::stem).toList();
			if (!stems.isEmpty()) {
				(asked.group(1).isEmpty() ? wanted : unwanted).add(stems);
			}
		}
		return new Words(List.copyOf(wanted), List.copyOf(unwanted));
	}

	boolean areNone() {
		return this.wanted.isEmpty() && this.unwanted.isEmpty();
	}

	Set<String> stems() {
		return this.wanted.stream().flatMap(List::stream).collect(Collectors.toCollection(HashSet::new));
	}

}
