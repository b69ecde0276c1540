package org.dueregard.publication;

/**
 * A published version of which documents are wanted.
 */
public record PrintOrder(String reference, int version) {

	/** Before every other. */
	public static final PrintOrder FIRST = new PrintOrder("", 0);

}
