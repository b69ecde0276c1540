package org.dueregard.publication.opendata;

/**
 * By what a client tells whether what it holds still stands. The edition goes up when the
 * same content is written otherwise.
 */
final class Etags {

	private static final int EDITION = 1;

	private Etags() {
	}

	/**
	 * Weak: the same assessments, perhaps not the same bytes.
	 */
	static String ofRegister(String state) {
		return "W/\"%s-%d\"".formatted(state, EDITION);
	}

	static String ofDocument(String sha256, int reviews) {
		return "\"%s-%d-%d\"".formatted(sha256, reviews, EDITION);
	}

}
