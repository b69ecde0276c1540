/**
 * Tests of the approval.
 */
@NullMarked
package org.dueregard.signoff;

import org.jspecify.annotations.NullMarked;
