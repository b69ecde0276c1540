package org.dueregard.request;

import org.dueregard.shared.RequestId;

/**
 * The person is not content with the answer and asks for an internal review.
 */
public record ReviewAsked(RequestId request, String reference) {
}
