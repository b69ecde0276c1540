package org.dueregard.publication.opendata;

import java.util.List;
import java.util.Map;

/**
 * A page of what is found.
 *
 * @param total how many are found on all pages
 * @param pages how many pages there are
 * @param size how many assessments a full page has
 * @param facets by parameter, the values it can have and how many each would show
 */
record AssessmentList(int total, int page, int pages, int size, List<Listed> assessments,
		Map<String, List<Offered>> facets) {

	/**
	 * A value of a facet.
	 *
	 * @param label what it is called in English
	 * @param number of assessments it would show
	 */
	record Offered(String value, String label, int number, boolean chosen) {
	}

}
