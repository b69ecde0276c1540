package org.dueregard.impact;

/**
 * Rates a negative effect from its severity and likelihood: a decision table the body can
 * read and tune.
 */
public interface RatingRule {

	Rating rate(Severity severity, Likelihood likelihood);

}
