package org.dueregard.actionplan;

import java.time.Instant;

/**
 * A review and when it was held.
 */
public record ReviewHeld(ReviewActions review, Instant at) {

}
