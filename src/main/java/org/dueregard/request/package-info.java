/**
 * What the public asks of a body, by when it is answered, and how it was.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "publication", "file", "notification", "audit", "identity", "shared" })
package org.dueregard.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
