package org.dueregard.operations;

import java.time.Duration;

/**
 * Jobs of the engine that do not go as they should.
 *
 * @param waiting due, and no node has taken them
 * @param longest how long the first of them has been due
 * @param givenUp without a try left
 */
public record JobsSeen(int waiting, Duration longest, int givenUp) {

}
