/**
 * What becomes of a database that another release has written, or that comes from a copy.
 */
@NullMarked
package org.dueregard.upgrade;

import org.jspecify.annotations.NullMarked;
