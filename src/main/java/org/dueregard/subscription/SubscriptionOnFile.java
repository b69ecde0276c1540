package org.dueregard.subscription;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a subscription.
 *
 * @param about what it is about, in English
 * @param path of the page of the register that it is about, from the root of the site,
 * with what was searched for
 * @param rhythm how often letters come, {@code AT_ONCE} or {@code WEEKLY}
 * @param confirmedAt null when nobody has confirmed it
 */
public record SubscriptionOnFile(UUID id, String address, Locale language, String about, String path, String rhythm,
		Instant askedAt, @Nullable Instant confirmedAt) {
}
