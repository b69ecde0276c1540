/**
 * Tests of officers, bodies and the calendar.
 */
@NullMarked
package org.dueregard.identity;

import org.jspecify.annotations.NullMarked;
