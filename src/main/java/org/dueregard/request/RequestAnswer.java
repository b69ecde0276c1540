package org.dueregard.request;

/**
 * What an officer does with a request.
 */
public enum RequestAnswer {

	/** What is asked for is in the register already. */
	ALREADY_PUBLISHED,
	/**
	 * An assessment under way or not yet public will be published; then this is answered.
	 */
	PUBLISH,
	/** The person gets a copy, with what may not be told left out. */
	DISCLOSED,
	/** The assessment is there in the form the person asked for. */
	FORMAT_MADE,
	/** The body does not hold it. */
	NOT_HELD,
	/** The body holds it and does not give it. */
	REFUSED,
	/** It cannot be found from what the person wrote; they are asked. */
	CLARIFY,
	/** More days are taken, where the law lets the body take them. */
	EXTEND;

	/**
	 * Whether the request is answered by it.
	 */
	public boolean isFinal() {
		return this != PUBLISH && this != CLARIFY && this != EXTEND;
	}

}
