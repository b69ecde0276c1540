/**
 * Whether a full assessment is needed, and why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "identity", "shared" })
package org.dueregard.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
