package org.dueregard.signoff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.Prose;

/**
 * How the author means to go on, why, and what the public is told.
 *
 * @param plainSummary in plain English, for the public
 */
public record ProposeOutcome(@NotNull Outcome outcome, @NotBlank @Prose String reasons,
		@NotBlank @Size(max = 4000) String plainSummary) {
}
