package org.dueregard.publication.register;

import org.jspecify.annotations.Nullable;

/**
 * A value of a facet as it can be chosen.
 *
 * @param label what it is called, if that stands in the register and not in our messages
 */
public record FacetValue(Facet facet, String value, @Nullable String label, int number, boolean chosen) {

	/**
	 * The message that says it.
	 */
	public String key() {
		return this.facet.messages() + this.value;
	}

}
