/**
 * Who is away, and who covers for them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "identity", "shared" })
package org.dueregard.cover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
