package org.dueregard.impact;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The author's scoring of all relevant characteristics, and which to ask a specialist
 * about.
 */
public record ScoreImpact(@NotEmpty @Size(max = 200) List<@Valid @NotNull ImpactEntry> entries,
		@Size(max = 40) List<@Valid @NotNull AdviceRequest> advice) {

	public ScoreImpact {
		entries = (entries != null) ? List.copyOf(entries) : List.of();
		advice = (advice != null) ? List.copyOf(advice) : List.of();
	}

}
