package org.dueregard.shared;

/**
 * The answer to a yes-or-no question. A question without one is unanswered, which is
 * never the same as no.
 */
public enum Answer {

	YES, NO;

	public boolean isYes() {
		return this == YES;
	}

}
