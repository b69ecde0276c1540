/**
 * Tests of letters.
 */
@NullMarked
package org.dueregard.notification;

import org.jspecify.annotations.NullMarked;
