/**
 * Letters that people outside have asked for: about a body, an assessment or a search.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "publication", "notification", "audit", "identity", "shared" })
package org.dueregard.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
