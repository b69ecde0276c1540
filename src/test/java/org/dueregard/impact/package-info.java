/**
 * Tests of the impact.
 */
@NullMarked
package org.dueregard.impact;

import org.jspecify.annotations.NullMarked;
