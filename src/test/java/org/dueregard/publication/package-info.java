/**
 * Tests of the snapshot, of what is withheld, and of the register.
 */
@NullMarked
package org.dueregard.publication;

import org.jspecify.annotations.NullMarked;
