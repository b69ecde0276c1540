package org.dueregard.screening;

/**
 * What the equality adviser says to a screening that found no full assessment is needed.
 */
public enum ScreeningDecision {

	CONFIRMED, FULL_REQUIRED, SENT_BACK

}
