/**
 * Tests of who gets in, and how far.
 */
@NullMarked
package org.dueregard.workflow.access;

import org.jspecify.annotations.NullMarked;
