package org.dueregard.request;

/**
 * What becomes of evidence or a concern.
 */
public enum ConcernOutcome {

	/** It was weighed, and the assessment stays as it is. */
	NOTHING_CHANGES,
	/** The assessment is under way and takes it up. */
	TAKEN_UP,
	/** What was published is assessed anew. */
	REOPEN,
	/** Something new is to be assessed, in an assessment of its own. */
	NEW_ASSESSMENT;

	/**
	 * Whether the author has to do something.
	 */
	boolean asksTheAuthor() {
		return this != NOTHING_CHANGES;
	}

}
