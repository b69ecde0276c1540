package org.dueregard.request;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.RequestId;

/**
 * A request has been made: whoever sent it has shown that the address is theirs.
 */
public record RequestConfirmed(RequestId request, String reference, BodyId body, RequestKind kind) {
}
