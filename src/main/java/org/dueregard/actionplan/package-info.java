/**
 * The reviews that follow a decision.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "identity", "shared" })
package org.dueregard.actionplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
