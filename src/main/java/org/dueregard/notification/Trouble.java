package org.dueregard.notification;

/**
 * Why a letter has not arrived.
 */
public enum Trouble {

	/** Nobody took it, or it came back. It is not tried again. */
	NOT_TAKEN,
	/** Its sending was begun and not seen to end: it may have arrived. */
	IN_DOUBT,
	/** The mail server did not take it yet; it is tried again. */
	DELAYED;

	/**
	 * Whether it lies still until somebody does something.
	 */
	public boolean waitsForSomebody() {
		return this != DELAYED;
	}

}
