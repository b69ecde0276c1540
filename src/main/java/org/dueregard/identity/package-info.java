/**
 * Officers, their roles, the bodies they serve and the characteristics each body
 * assesses.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.dueregard.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
