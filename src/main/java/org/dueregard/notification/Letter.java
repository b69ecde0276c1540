package org.dueregard.notification;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written.
 *
 * @param recipient the officer who is told; null for somebody outside
 * @param body whose officer that is, or in whose name it is written; null when nobody has
 * said yet
 * @param about what one to somebody outside belongs to; null for one to an officer
 * @param address where the recipient had their mail sent when it was written
 * @param language in which it is written
 * @param subject one line, without control characters
 * @param text for those who read plain text
 * @param html the same in HTML
 * @param messageId the same for every attempt to send it
 * @param unsubscribe where one POST ends what it belongs to; null where there is nothing
 * to end
 */
record Letter(UUID id, @Nullable OfficerId recipient, @Nullable BodyId body, @Nullable String about, String address,
		Locale language, String subject, String text, String html, String messageId, @Nullable URI unsubscribe) {
}
