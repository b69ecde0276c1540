package org.dueregard.notification;

import java.util.UUID;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written.
 *
 * @param recipient who is told
 * @param body whose officer that is; null when nobody has said yet
 * @param address where the recipient had their mail sent when it was written
 * @param subject one line, without control characters
 * @param text for those who read plain text
 * @param html the same in HTML
 * @param messageId the same for every attempt to send it
 */
record Letter(UUID id, OfficerId recipient, @Nullable BodyId body, String address, String subject, String text,
		String html, String messageId) {
}
