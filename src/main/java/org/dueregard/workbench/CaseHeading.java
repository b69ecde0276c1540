package org.dueregard.workbench;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What stands above a step of a case.
 *
 * @param title of the proposal; null for a request, of which nothing is told to those who
 * may not read it
 * @param path where all of the case is read
 * @param decision when the proposal is to be decided on; null for a request
 */
record CaseHeading(String reference, @Nullable String title, String path, @Nullable LocalDate decision) {

	public boolean isOfRequest() {
		return this.title == null;
	}

}
