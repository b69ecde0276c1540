package org.dueregard.subscription;

import java.util.UUID;

/**
 * The door for whoever runs what is not done at once. Each of these may run twice, or on
 * two nodes, and tells nobody anything twice.
 */
public interface News {

	/**
	 * Tells some of those who want to know what has happened.
	 * @return whether others are still to be told
	 */
	boolean tell(UUID news);

	/**
	 * Writes some of the letters that are due today.
	 * @return whether others are still to be written
	 */
	boolean tellOfTheWeek();

}
