package org.dueregard.workbench;

import java.util.Locale;

/**
 * When a task should be done.
 */
public enum WorkDue {

	/** Whenever. */
	ANY,
	/** By a day that is past. */
	OVERDUE,
	/** From today to the end of the week. */
	THIS_WEEK,
	/** Next week or later. */
	LATER;

	/**
	 * As it stands in an address.
	 */
	public String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
