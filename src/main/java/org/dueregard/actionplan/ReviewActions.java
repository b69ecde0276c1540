package org.dueregard.actionplan;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What happened since the decision, against what was expected.
 *
 * @param nextReview when to look again; null for the usual day, refused unless it
 * continues
 */
public record ReviewActions(@NotBlank @Prose String progress, @Nullable @Prose String unexpectedEffects,
		@NotNull ReviewDecision reviewDecision, @Nullable @NearDay LocalDate nextReview) {
}
