/**
 * Entries per characteristic and group, their rating, and what is done about them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "evidence", "identity", "shared" })
package org.dueregard.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
