package org.dueregard.signoff;

/**
 * What the quality review found.
 */
public enum ReviewOutcome {

	PASS, REWORK

}
