package org.dueregard.impact;

/**
 * How bad a negative effect is, from severity and likelihood by decision table. Routes
 * work; people decide.
 */
public enum Rating {

	NONE, LOW, MEDIUM, HIGH

}
