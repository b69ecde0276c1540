package org.dueregard.impact;

/**
 * What is done about a negative or unknown effect.
 */
public enum Response {

	AVOID, REDUCE, COMPENSATE, GATHER_EVIDENCE, JUSTIFY

}
