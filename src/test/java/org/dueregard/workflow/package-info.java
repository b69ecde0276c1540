/**
 * Tests of the diagrams, the forms, the decision tables and the engine.
 */
@NullMarked
package org.dueregard.workflow;

import org.jspecify.annotations.NullMarked;
