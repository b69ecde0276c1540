package org.dueregard.impact;

/**
 * How likely the harm is, in four worded levels.
 */
public enum Likelihood {

	UNLIKELY, POSSIBLE, LIKELY, ALMOST_CERTAIN;

	/**
	 * The level as a number from 1 to 4.
	 */
	public int level() {
		return ordinal() + 1;
	}

}
