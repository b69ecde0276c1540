/**
 * What is known about the people affected, who was asked, and what is not known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "file", "audit", "identity", "shared" })
package org.dueregard.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
