/**
 * The ladder of mishaps: what is lost when servers fall, and what comes twice. No test;
 * {@code bin/chaos} climbs it.
 */
@NullMarked
package org.dueregard.chaos;

import org.jspecify.annotations.NullMarked;
