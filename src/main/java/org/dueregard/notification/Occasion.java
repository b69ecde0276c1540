package org.dueregard.notification;

/**
 * What a letter tells.
 */
public enum Occasion {

	/** A task has arrived for the officer. */
	TASK_WAITS,
	/** A task of the officer has come back, with a comment. */
	SENT_BACK,
	/** A task still waits for the officer. */
	REMINDER,
	/** A task has waited too long for another officer. */
	ESCALATION,
	/** Evidence or a concern about an assessment has been answered. */
	CONCERN_ANSWERED,
	/** An assessment has been published. */
	PUBLISHED;

	/**
	 * Whether the officer who is told is to do something.
	 */
	boolean asks() {
		return this == TASK_WAITS || this == SENT_BACK || this == REMINDER;
	}

}
