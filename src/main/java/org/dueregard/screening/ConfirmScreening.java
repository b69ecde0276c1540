package org.dueregard.screening;

import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The equality adviser's answer to a screening.
 *
 * @param comment needed unless the screening is confirmed
 */
public record ConfirmScreening(@NotNull ScreeningDecision screeningDecision, @Nullable @Prose String comment) {
}
