/**
 * The case: its proposal, its reference, the stage it has reached, and who did what.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "shared" })
package org.dueregard.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
