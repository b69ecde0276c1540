package org.dueregard.request;

/**
 * What an internal review found.
 */
public enum RequestReview {

	/** The answer stands. */
	UPHELD,
	/** The request is to be answered anew. */
	OVERTURNED

}
