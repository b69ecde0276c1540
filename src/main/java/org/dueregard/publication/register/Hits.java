package org.dueregard.publication.register;

import java.util.List;
import java.util.Map;

/**
 * What a question finds in the whole register.
 *
 * @param references of the assessments, in the order that was asked for
 * @param choices by facet, what could be chosen and how many it would show
 */
public record Hits(List<String> references, Map<Facet, List<FacetValue>> choices) {
}
