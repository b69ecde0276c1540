/**
 * The public register: reads what is published, over connections of its own, and can
 * reach nothing else.
 */
@NullMarked
package org.dueregard.publication.register;

import org.jspecify.annotations.NullMarked;
