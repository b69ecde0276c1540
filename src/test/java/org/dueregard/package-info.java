/**
 * Tests of the whole.
 */
@NullMarked
package org.dueregard;

import org.jspecify.annotations.NullMarked;
