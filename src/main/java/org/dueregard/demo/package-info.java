/**
 * What the demo has that a public body brings itself: a mail server, and its inbox to
 * look into. Nothing of it exists outside the profile {@code demo}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dueregard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
