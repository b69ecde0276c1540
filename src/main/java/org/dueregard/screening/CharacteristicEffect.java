package org.dueregard.screening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Prose;

/**
 * The likely effect on one characteristic, and why it is thought so.
 */
public record CharacteristicEffect(@NotNull CharacteristicCode characteristic, @NotNull Effect effect,
		@NotBlank @Prose String reason) {
}
