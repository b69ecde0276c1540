/**
 * Files that are brought: what they are, whether they do harm, and what they hold.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dueregard.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
