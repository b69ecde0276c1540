package org.dueregard.publication.register;

import java.time.Instant;

/**
 * How a published version stands: all that decides what its page says, without the
 * document itself.
 *
 * @param documents how many documents of it can be downloaded
 * @param formats in how many other formats it is there
 * @param reviews how many reviews its page tells of
 * @param changedAt when its page last said something else, as after a newer version
 */
record Standing(String reference, int version, int newestVersion, String sha256, boolean isWithdrawn, int documents,
		int formats, int reviews, Instant changedAt) {
}
