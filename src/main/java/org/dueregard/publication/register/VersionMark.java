package org.dueregard.publication.register;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That there is a version, and by which hash it is known; without the document.
 */
public record VersionMark(int version, LocalDate publishedOn, String sha256, @Nullable LocalDate withdrawnOn,
		@Nullable String withdrawnReason) {

	public boolean isWithdrawn() {
		return this.withdrawnOn != null;
	}

}
