/**
 * The pages of officers under {@code /workbench}: their tasks, the case, and every form.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "screening", "evidence", "impact", "signoff", "publication",
		"file", "actionplan", "request", "subscription", "notification", "cover", "audit", "identity", "shared" })
package org.dueregard.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
