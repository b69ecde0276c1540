/**
 * Who may come in: one sign-in for our pages and the engine's, and what each role may do
 * there.
 */
@NullMarked
package org.dueregard.workflow.access;

import org.jspecify.annotations.NullMarked;
