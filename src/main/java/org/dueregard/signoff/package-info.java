/**
 * The proposed outcome, the quality review, the sign-off chain and the decision on a
 * fixed version.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "impact", "identity", "shared" })
package org.dueregard.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
