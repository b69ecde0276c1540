package org.dueregard.impact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Prose;

/**
 * A question to a named specialist about one characteristic.
 */
public record AdviceRequest(@NotNull CharacteristicCode characteristic, @NotNull OfficerId specialist,
		@NotBlank @Prose String question) {
}
