/**
 * Tests of the evidence.
 */
@NullMarked
package org.dueregard.evidence;

import org.jspecify.annotations.NullMarked;
