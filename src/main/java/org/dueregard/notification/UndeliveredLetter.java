package org.dueregard.notification;

import java.time.Instant;
import java.util.UUID;

import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A letter that has not arrived, without its text.
 *
 * @param address where it was to go
 * @param attempts how often it was tried
 * @param error what the mail server said last, in its own words; null when it said
 * nothing
 */
public record UndeliveredLetter(UUID id, OfficerId recipient, String address, String subject, Instant writtenAt,
		int attempts, Trouble trouble, @Nullable String error) {
}
