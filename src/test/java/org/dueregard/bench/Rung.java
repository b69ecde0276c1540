package org.dueregard.bench;

/**
 * A measurement that can be taken again.
 */
interface Rung {

	/**
	 * Takes it and prints its table.
	 * @param quick whether to be done soon rather than sure
	 */
	void climb(boolean quick) throws Exception;

}
