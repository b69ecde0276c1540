package org.dueregard.notification;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One notice as a letter words it.
 *
 * @param subject what to do, or what has happened, and with which assessment
 * @param occasion why the officer is told
 * @param about reference and title of the assessment, or reference of the request
 * @param decision day of the decision on the proposal, in words; null when it is about a
 * request
 * @param by when it is due, in words
 * @param comment what the last officer said, line by line
 */
record Matter(String subject, Occasion occasion, String about, @Nullable String decision, @Nullable String by,
		List<String> comment, URI link) {
}
