/**
 * The public document and nothing else: what an assessment says once it is published, and
 * how it is written down. Knows words of other rooms, and none of their doors.
 */
@NullMarked
package org.dueregard.publication.document;

import org.jspecify.annotations.NullMarked;
