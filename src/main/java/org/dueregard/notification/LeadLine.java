package org.dueregard.notification;

import java.net.URI;

/**
 * A {@link Lead} as a letter words it.
 */
record LeadLine(String said, String words, URI link) {
}
