package org.dueregard.impact;

/**
 * How long an effect lasts.
 */
public enum Lasting {

	TEMPORARY, LASTING

}
