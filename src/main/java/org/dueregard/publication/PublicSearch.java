package org.dueregard.publication;

import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * A search of the register that somebody keeps.
 *
 * @param query what stands behind the path in the address of the register: nothing for
 * everything that is published, or from the question mark on; ASCII
 * @param everythingOf the body of which it finds everything and nothing else; null when
 * it is no such search
 */
public record PublicSearch(String query, @Nullable BodyId everythingOf) {
}
