/**
 * The running application in a browser, as officers and the public meet it.
 */
@NullMarked
package org.dueregard.browser;

import org.jspecify.annotations.NullMarked;
