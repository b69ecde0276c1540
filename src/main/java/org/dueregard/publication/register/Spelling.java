package org.dueregard.publication.register;

import java.util.Set;
import java.util.TreeSet;

/**
 * By what a misspelt word is known: it and the right one are the same once a letter is
 * left out of one or of both.
 */
public final class Spelling {

	private Spelling() {
	}

	/**
	 * The word itself, and the word without any one of its letters.
	 */
	public static Set<String> of(String word) {
		var typed = new TreeSet<String>();
		typed.add(word);
		for (var left = 0; left < word.length(); left++) {
			typed.add(word.substring(0, left) + word.substring(left + 1));
		}
		return typed;
	}

	/**
	 * How many letters must be put in, taken out or changed (Levenshtein 1966).
	 */
	static int distance(String one, String other) {
		var before = new int[other.length() + 1];
		for (var i = 0; i <= other.length(); i++) {
			before[i] = i;
		}
		for (var i = 1; i <= one.length(); i++) {
			var row = new int[other.length() + 1];
			row[0] = i;
			for (var j = 1; j <= other.length(); j++) {
				var changed = before[j - 1] + ((one.charAt(i - 1) != other.charAt(j - 1)) ? 1 : 0);
				row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
			}
			before = row;
		}
		return before[other.length()];
	}

}
