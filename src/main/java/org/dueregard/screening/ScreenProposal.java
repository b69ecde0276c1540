package org.dueregard.screening;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.Answer;
import org.dueregard.shared.Prose;

/**
 * The author's screening answers: one effect for every characteristic of the case.
 *
 * @param publicConcern whether people have voiced concern before
 * @param resourcesMoved whether money, staff or buildings move
 * @param workforceOrProcurement whether staff or suppliers are affected
 * @param benefitLost whether somebody loses a benefit they have today
 * @param algorithmUsed whether an algorithm or personal data decides or steers
 * @param evidenceLookedAt what was read before answering
 */
public record ScreenProposal(@NotEmpty @Size(max = 40) List<@Valid @NotNull CharacteristicEffect> effects,
		@NotNull Answer publicConcern, @NotNull Answer resourcesMoved, @NotNull Answer workforceOrProcurement,
		@NotNull Answer benefitLost, @NotNull Answer algorithmUsed, @NotBlank @Prose String evidenceLookedAt) {
}
