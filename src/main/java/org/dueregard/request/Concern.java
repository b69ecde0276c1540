package org.dueregard.request;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has said of an assessment.
 *
 * @param outcome what has become of it; null before it is answered
 */
public record Concern(PublicRequest request, @Nullable ConcernOutcome outcome) {
}
