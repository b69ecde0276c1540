/**
 * Tests of what only the demo has.
 */
@NullMarked
package org.dueregard.demo;

import org.jspecify.annotations.NullMarked;
