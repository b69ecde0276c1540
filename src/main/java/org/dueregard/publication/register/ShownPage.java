package org.dueregard.publication.register;

import org.jspecify.annotations.Nullable;

/**
 * How a version stands and the page that is kept of it, if there is one.
 */
record ShownPage(Standing standing, @Nullable KeptPage kept) {

	/**
	 * The page, if it was printed for what is wanted.
	 */
	@Nullable PrintedPage page() {
		return (this.kept != null) ? this.kept.page() : null;
	}

}
