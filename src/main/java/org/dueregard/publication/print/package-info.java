/**
 * The published document on paper: as tagged PDF and as OpenDocument text. Knows the
 * document and nothing of how it came about.
 */
@NullMarked
package org.dueregard.publication.print;

import org.jspecify.annotations.NullMarked;
