package org.dueregard.screening;

/**
 * Whether a full assessment is needed.
 */
public enum ScreeningOutcome {

	FULL, NOT_NEEDED

}
