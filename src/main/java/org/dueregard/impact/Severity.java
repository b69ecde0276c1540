package org.dueregard.impact;

/**
 * Harm to people, not to the organisation, in four worded levels.
 */
public enum Severity {

	MINOR, MODERATE, SERIOUS, SEVERE;

	/**
	 * The level as a number from 1 to 4.
	 */
	public int level() {
		return ordinal() + 1;
	}

}
