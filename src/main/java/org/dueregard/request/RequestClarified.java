package org.dueregard.request;

import org.dueregard.shared.RequestId;

/**
 * The person has said what they mean; the clock starts again.
 */
public record RequestClarified(RequestId request, String reference) {
}
