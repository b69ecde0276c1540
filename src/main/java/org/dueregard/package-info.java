/**
 * Due Regard: one room per part of the work, named in the officer's words.
 */
@NullMarked
package org.dueregard;

import org.jspecify.annotations.NullMarked;
