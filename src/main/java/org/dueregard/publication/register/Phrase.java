package org.dueregard.publication.register;

import java.util.List;

/**
 * Words that stand one after the other.
 *
 * @param inTitle whether in a title, or anywhere in a text
 */
record Phrase(List<String> stems, boolean inTitle) {
}
