package org.dueregard.workbench;

import java.util.Locale;

/**
 * In which order My work is listed.
 */
public enum WorkSort {

	/** The most urgent first; assessments by the day of the decision. */
	DUE,
	/** What arrived last first. */
	NEWEST,
	/** By the title of the assessment. */
	TITLE,
	/** By the reference of the assessment. */
	REFERENCE;

	/**
	 * As it stands in an address.
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
