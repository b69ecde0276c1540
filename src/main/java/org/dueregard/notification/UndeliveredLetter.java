package org.dueregard.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A letter that has not arrived, without its text.
 *
 * @param recipient the officer who is told; null for somebody outside
 * @param address where it was to go
 * @param language in which its subject is written
 * @param attempts how often it was tried
 * @param error what the mail server said last, in its own words; null when it said
 * nothing
 */
public record UndeliveredLetter(UUID id, @Nullable OfficerId recipient, String address, Locale language, String subject,
		Instant writtenAt, int attempts, Trouble trouble, @Nullable String error) {
}
