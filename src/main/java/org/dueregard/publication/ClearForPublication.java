package org.dueregard.publication;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What the information officer withholds, and when the rest is published.
 *
 * @param findingsToWithhold ids of what the check found and is withheld
 * @param findingsToShow ids of what the check found and may be read
 * @param shownBecause why it may; needed when there is any
 * @param passagesToRedact passages exactly as they stand, one on each line
 * @param redactionReason why, as the public reads it; needed when there are passages
 * @param publishOn the day of publication; null for at once
 * @param checked whether they have read the public version
 * @see PublicationDesk#findings
 */
public record ClearForPublication(List<String> findingsToWithhold, List<String> findingsToShow,
		@Nullable @Prose String shownBecause, @Nullable @Prose String passagesToRedact,
		@Nullable @Prose String redactionReason, @Nullable @NearDay LocalDate publishOn, @NotNull Boolean checked) {

	public ClearForPublication {
		findingsToWithhold = (findingsToWithhold != null) ? List.copyOf(findingsToWithhold) : List.of();
		findingsToShow = (findingsToShow != null) ? List.copyOf(findingsToShow) : List.of();
	}

}
