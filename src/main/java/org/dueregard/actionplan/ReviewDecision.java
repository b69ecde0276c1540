package org.dueregard.actionplan;

/**
 * How a review ends: nothing more to do, look again later, or assess anew.
 */
public enum ReviewDecision {

	CLOSE, CONTINUE, REOPEN

}
