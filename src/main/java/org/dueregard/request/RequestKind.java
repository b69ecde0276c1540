package org.dueregard.request;

/**
 * What is asked for.
 */
public enum RequestKind {

	/** An assessment, or what a body knows of one: a request for information. */
	ASSESSMENT,
	/** A published assessment in a form that the person can use. */
	FORMAT

}
