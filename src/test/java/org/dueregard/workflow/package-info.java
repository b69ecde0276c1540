/**
 * Tests of the engine's side.
 */
@NullMarked
package org.dueregard.workflow;

import org.jspecify.annotations.NullMarked;
