package org.dueregard.request;

/**
 * What is asked for.
 */
public enum RequestKind {

	/** An assessment, or what a body knows of one: a request for information. */
	ASSESSMENT,
	/** A published assessment in a form that the person can use. */
	FORMAT,
	/** That evidence is looked at which an assessment may lack. */
	EVIDENCE,
	/** That an assessment is looked at again, for how it treats people. */
	CONCERN;

	/**
	 * Whether it tells something about an assessment, to those who work on it.
	 */
	public boolean isConcern() {
		return this == EVIDENCE || this == CONCERN;
	}

}
