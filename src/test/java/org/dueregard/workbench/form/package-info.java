/**
 * Tests of the forms as pages.
 */
@NullMarked
package org.dueregard.workbench.form;

import org.jspecify.annotations.NullMarked;
