/**
 * The register for programs: files, feed, catalogue and interface. Reads what the
 * register reads and can reach nothing else.
 */
@NullMarked
package org.dueregard.publication.opendata;

import org.jspecify.annotations.NullMarked;
