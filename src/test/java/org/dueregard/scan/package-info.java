/**
 * A scan of a running application from outside: every page, signed out and as each role.
 */
@NullMarked
package org.dueregard.scan;

import org.jspecify.annotations.NullMarked;
