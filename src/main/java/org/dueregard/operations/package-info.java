/**
 * For those who keep it running: what its state is, in numbers, logs and traces, and what
 * needs somebody's attention.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "shared" })
package org.dueregard.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
