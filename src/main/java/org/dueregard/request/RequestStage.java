package org.dueregard.request;

/**
 * How far a request has come.
 */
public enum RequestStage {

	/** Sent by somebody who has not yet shown that the address is theirs. */
	UNCONFIRMED,
	/** An officer is to answer it. */
	OPEN,
	/** The person was asked what they mean; the clock stands still. */
	CLARIFYING,
	/** Promised to be published; the clock runs on. */
	TO_BE_PUBLISHED,
	/** Answered; the person may ask for an internal review. */
	ANSWERED,
	/** The person has asked for an internal review. */
	IN_REVIEW,
	/** Answered, and the time to ask for a review is over, or it has been held. */
	CLOSED,
	/** The person never said what they meant. */
	LAPSED

}
