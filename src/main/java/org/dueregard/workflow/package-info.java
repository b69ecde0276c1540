/**
 * The engine and nothing else: the only package that imports {@code org.camunda}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "screening", "evidence", "impact", "signoff", "publication",
		"file", "actionplan", "request", "notification", "workbench", "workbench::form", "cover", "subscription",
		"operations", "audit", "identity", "shared" })
package org.dueregard.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
