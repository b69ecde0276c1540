/**
 * Whether those who keep it running are told the truth.
 */
@NullMarked
package org.dueregard.operations;

import org.jspecify.annotations.NullMarked;
