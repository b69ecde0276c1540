package org.dueregard.signoff;

import java.time.Instant;

import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * What one signatory said, or that their turn is to come.
 *
 * @param decision null until they have signed
 */
public record Signature(Role role, @Nullable OfficerId officer, @Nullable SignOffDecision decision,
		@Nullable String comment, @Nullable Instant at) {
}
