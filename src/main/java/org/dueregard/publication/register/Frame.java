package org.dueregard.publication.register;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose site it is, for the frame of every page.
 */
@Component
class Frame {

	private final PublicSite site;

	Frame(PublicSite site) {
		this.site = site;
	}

	/**
	 * The one body that publishes here; null where there are several.
	 */
	public @Nullable PublicBody owner() {
		return this.site.owner();
	}

}
