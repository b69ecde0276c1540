package org.dueregard.publication.register;

/**
 * How many assessments a value of a facet would show.
 */
record Count(Facet facet, String value, int number) {
}
