package org.dueregard.workflow;

/**
 * How many rows the engine gives at once. Tasklist asks for this many filters, and shows
 * none where it may not.
 */
public final class LongestList {

	/** Rows, at most. */
	public static final int ROWS = 2000;

	private LongestList() {
	}

}
