/**
 * The ladder of measurements: how long pages take, and what they ask of the database, as
 * work grows. No test; {@code bin/bench} climbs it.
 */
@NullMarked
package org.dueregard.bench;

import org.jspecify.annotations.NullMarked;
