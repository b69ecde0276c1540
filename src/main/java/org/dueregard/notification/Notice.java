package org.dueregard.notification;

import java.time.LocalDate;

import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * Something one officer is told. Notices to the same officer from the same transaction
 * make one letter.
 *
 * @param occasion why they are told
 * @param assessment the case it is about; null when it is about a request
 * @param request reference of the request of the public it is about; null when it is
 * about an assessment
 * @param recipient who is told
 * @param what what they are to do, or what has happened, as in the diagram
 * @param comment what the last officer said to them
 * @param by when it is due
 * @param path where it is found, from the root of the site
 */
public record Notice(Occasion occasion, @Nullable AssessmentId assessment, @Nullable String request,
		OfficerId recipient, String what, @Nullable String comment, @Nullable LocalDate by, String path) {

	/**
	 * About an assessment.
	 */
	public Notice(Occasion occasion, AssessmentId assessment, OfficerId recipient, String what,
			@Nullable String comment, @Nullable LocalDate by, String path) {
		this(occasion, assessment, null, recipient, what, comment, by, path);
	}

}
