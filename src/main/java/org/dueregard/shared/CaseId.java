package org.dueregard.shared;

/**
 * Identifies what officers work on.
 */
public sealed interface CaseId permits AssessmentId, RequestId {

	long value();

}
