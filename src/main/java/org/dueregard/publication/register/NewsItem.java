package org.dueregard.publication.register;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A version that was published, and perhaps withdrawn since.
 */
public record NewsItem(String reference, int version, String bodyName, @Nullable String title,
		@Nullable String plainSummary, Instant publishedAt, @Nullable Instant withdrawnAt,
		@Nullable String withdrawnReason) {

	/**
	 * When it changed last.
	 */
	public Instant updatedAt() {
		return Objects.requireNonNullElse(this.withdrawnAt, this.publishedAt);
	}

}
