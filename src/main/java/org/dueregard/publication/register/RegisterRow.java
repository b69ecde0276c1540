package org.dueregard.publication.register;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One version of a published assessment as it stands in the register. What is withdrawn
 * has no title, no summary, no minute and no document.
 *
 * @param document the public JSON, exactly as it was published
 * @param sha256 of the public JSON
 */
public record RegisterRow(String reference, int version, String body, String bodyName, String kind,
		@Nullable String title, @Nullable String plainSummary, String outcome, @Nullable String headline,
		@Nullable String decision, @Nullable String minuteReference, @Nullable LocalDate decidedOn,
		LocalDate publishedOn, @Nullable String document, String sha256, @Nullable LocalDate withdrawnOn,
		@Nullable String withdrawnReason) {
}
