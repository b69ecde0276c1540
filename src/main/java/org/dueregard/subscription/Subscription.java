package org.dueregard.subscription;

import java.util.Locale;
import java.util.UUID;

import org.dueregard.notification.MailAddress;

/**
 * That somebody wants letters.
 *
 * @param isConfirmed whether whoever reads the mail of the address has said so
 */
record Subscription(UUID id, MailAddress address, Locale language, Topic topic, Rhythm rhythm, boolean isConfirmed) {
}
