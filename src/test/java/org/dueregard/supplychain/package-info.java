/**
 * What the application is made of, what is known to be wrong with it, and what we answer.
 */
@NullMarked
package org.dueregard.supplychain;

import org.jspecify.annotations.NullMarked;
