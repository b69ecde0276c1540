/**
 * Tests of the officers' pages.
 */
@NullMarked
package org.dueregard.workbench;

import org.jspecify.annotations.NullMarked;
