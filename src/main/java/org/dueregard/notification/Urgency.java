package org.dueregard.notification;

/**
 * How long a letter may wait for others.
 */
public enum Urgency {

	/** Somebody waits for it now. */
	AT_ONCE,
	/** One of many that go out together. */
	IN_BULK

}
