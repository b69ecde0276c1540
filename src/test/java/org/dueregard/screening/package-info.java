/**
 * Tests of screening.
 */
@NullMarked
package org.dueregard.screening;

import org.jspecify.annotations.NullMarked;
