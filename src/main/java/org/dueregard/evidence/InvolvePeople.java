package org.dueregard.evidence;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * Who was involved and what came of it, or why nobody was.
 */
public record InvolvePeople(@Size(max = 100) List<@Valid @NotNull Engagement> engagements,
		@Nullable @Prose String whyNobody) {

	public InvolvePeople {
		engagements = (engagements != null) ? List.copyOf(engagements) : List.of();
	}

}
