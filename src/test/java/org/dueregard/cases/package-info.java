/**
 * Assessments that public bodies have published, driven through the process.
 */
@NullMarked
package org.dueregard.cases;

import org.jspecify.annotations.NullMarked;
