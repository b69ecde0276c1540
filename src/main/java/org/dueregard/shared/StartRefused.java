package org.dueregard.shared;

/**
 * The application must not start as it is set up, told in one sentence that says what to
 * do.
 */
public class StartRefused extends RuntimeException {

	public StartRefused(String sentence) {
		super(sentence);
	}

}
