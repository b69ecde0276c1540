/**
 * What must not become public of a text or a number: what looks like personal data, small
 * numbers and what gives them away, and passages that are withheld.
 */
@NullMarked
package org.dueregard.publication.disclosure;

import org.jspecify.annotations.NullMarked;
