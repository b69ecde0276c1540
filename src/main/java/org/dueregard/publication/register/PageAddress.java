package org.dueregard.publication.register;

/**
 * By what a page of an assessment is asked for.
 *
 * @param version 0 for whichever is the newest
 */
record PageAddress(String reference, int version, PageLanguage language) {

	boolean isNewest() {
		return this.version == 0;
	}

}
