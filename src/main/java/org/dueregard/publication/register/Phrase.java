package org.dueregard.publication.register;

import java.util.List;

/**
 * Words that stand one after the other.
 *
 * @param inTitle whether in a title, or anywhere in a text
 */
record Phrase(List<String> stems, boolean inTitle) {

	boolean isWord() {
		return this.stems.size() == 1;
	}

	/**
	 * Each of its words by itself.
	 */
	List<Phrase> words() {
		return this.stems.stream().distinct().map((stem) -> new Phrase(List.of(stem), this.inTitle)).toList();
	}

}
