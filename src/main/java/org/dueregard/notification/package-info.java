/**
 * Letters to officers and to people outside: composed with the work, sent after it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "assessment", "audit", "identity", "shared" })
package org.dueregard.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
