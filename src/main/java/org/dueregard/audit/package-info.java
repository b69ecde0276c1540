/**
 * The record: who did what, entry after entry, each bound to the one before, so that
 * nobody changes, removes or reorders one unseen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "identity", "shared" })
package org.dueregard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
