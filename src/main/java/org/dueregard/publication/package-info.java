/**
 * The frozen snapshot, what may be disclosed of it, and the public register.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "screening", "evidence", "impact", "signoff", "actionplan",
		"file", "audit", "identity", "shared" })
package org.dueregard.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
