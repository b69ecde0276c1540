package org.dueregard.publication;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What the information officer withholds, and when the rest is published.
 *
 * @param passagesToRedact passages exactly as they stand, one on each line
 * @param redactionReason why, as the public reads it; needed when there are passages
 * @param publishOn the day of publication; null for at once
 * @param checked whether they have read the public version
 */
public record ClearForPublication(@Nullable @Prose String passagesToRedact, @Nullable @Prose String redactionReason,
		@Nullable @NearDay LocalDate publishOn, @NotNull Boolean checked) {
}
