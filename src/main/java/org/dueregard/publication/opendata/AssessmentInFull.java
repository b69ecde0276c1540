package org.dueregard.publication.opendata;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * One version in full.
 *
 * @param assessment as lists have it
 * @param document exactly as it was published; its SHA-256 is in the list
 */
record AssessmentInFull(Listed assessment, @JsonRawValue String document) {
}
