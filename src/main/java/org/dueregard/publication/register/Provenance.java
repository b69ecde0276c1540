package org.dueregard.publication.register;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What was published under a fingerprint, and whether it still stands.
 *
 * @param withdrawnOn null while it stands
 */
record Provenance(String reference, int version, int newestVersion, String bodyName, LocalDate publishedOn,
		@Nullable LocalDate withdrawnOn) {

	public boolean isSuperseded() {
		return this.version < this.newestVersion;
	}

}
