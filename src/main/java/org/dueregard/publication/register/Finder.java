package org.dueregard.publication.register;

import java.util.List;

/**
 * Finds in the register, as well as the database can. Whatever finds, finds the same.
 */
interface Finder {

	/**
	 * How many there are. A facet is counted as if nothing of it were chosen, so that
	 * what else could be chosen shows.
	 */
	Counts count(Asked asked);

	/**
	 * What is on the page that is asked for, as reference and version.
	 */
	List<Found> find(Asked asked);

	/**
	 * One version of an assessment.
	 */
	record Found(String reference, int version) {
	}

}
