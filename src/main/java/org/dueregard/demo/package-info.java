/**
 * What the demo has that a public body brings itself: a county with officers and cases, a
 * mail server, and its inbox to look into. Nothing of it exists outside the profile
 * {@code demo}, and production refuses a database that has known it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "workbench", "identity", "shared" })
package org.dueregard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
