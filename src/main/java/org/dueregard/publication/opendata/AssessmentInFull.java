package org.dueregard.publication.opendata;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * One version in full.
 *
 * @param assessment as lists have it
 * @param reviews held after the decision, oldest first
 * @param document exactly as it was published; its SHA-256 is in the list
 */
record AssessmentInFull(Listed assessment, List<ReviewTold> reviews, @JsonRawValue String document) {
}
