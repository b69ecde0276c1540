package org.dueregard.assessment;

/**
 * Whether the assessment was registered early enough to influence its decision. Said
 * once, at registration, and shown for ever.
 */
public enum Timeliness {

	/** At least the body's notice period was left. */
	IN_TIME,
	/** Less than the body's notice period was left. */
	LATE,
	/** The decision date had already passed. */
	AFTER_THE_DECISION

}
