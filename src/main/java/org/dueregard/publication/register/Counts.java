package org.dueregard.publication.register;

import java.util.List;

/**
 * How many assessments were found, and how many each value of each facet would show.
 */
record Counts(int total, List<Count> facets) {
}
