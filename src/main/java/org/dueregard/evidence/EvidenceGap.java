package org.dueregard.evidence;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;

/**
 * Something not known about the people affected, and the action that will find out.
 */
public record EvidenceGap(@NotNull CharacteristicCode characteristic, @NotBlank @Prose String missing,
		@NotBlank @Prose String action, @NotBlank @Size(max = 200) String owner, @NotNull @NearDay LocalDate due) {
}
