/**
 * Tests of the reviews after a decision.
 */
@NullMarked
package org.dueregard.actionplan;

import org.jspecify.annotations.NullMarked;
