package org.dueregard.publication;

/**
 * One after the other, the pages that a release has not printed yet.
 *
 * @param after the reference of the last assessment whose pages are printed; empty to
 * begin
 * @param edition of all that makes such pages, by which a release is known
 * @param waits how often in a row another release came to it and left it
 */
public record PageRun(String after, String edition, int waits) {

	/** An hour of minutes: by then nobody is left who prints as it is said. */
	private static final int MOST_WAITS = 60;

	static PageRun of(String edition) {
		return new PageRun("", edition, 0);
	}

	PageRun onAfter(String reference) {
		return new PageRun(reference, this.edition, 0);
	}

	PageRun left() {
		return new PageRun(this.after, this.edition, this.waits + 1);
	}

	/**
	 * Whether it is given up: whoever starts with that release again begins anew.
	 */
	boolean isForNobody() {
		return this.waits >= MOST_WAITS;
	}

}
