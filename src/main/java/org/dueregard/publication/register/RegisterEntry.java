package org.dueregard.publication.register;

import java.time.LocalDate;

import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.jspecify.annotations.Nullable;

/**
 * One version of a published assessment, or the tombstone that stands in its place.
 *
 * @param newestVersion the newest version of the same reference
 * @param document the public JSON, exactly as it was published; null once withdrawn
 * @param sha256 of the public JSON
 */
public record RegisterEntry(String reference, int version, int newestVersion, String bodyName, LocalDate publishedOn,
		@Nullable String document, String sha256, @Nullable LocalDate withdrawnOn, @Nullable String withdrawnReason) {

	public boolean isWithdrawn() {
		return this.document == null;
	}

	public boolean isNewest() {
		return this.version == this.newestVersion;
	}

	PublishedAssessment published() {
		if (this.document == null) {
			throw new IllegalStateException(this.reference + " is withdrawn");
		}
		return CanonicalJson.read(this.document, PublishedAssessment.class);
	}

}
