package org.dueregard.impact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.Prose;

/**
 * A specialist's advice on one characteristic.
 */
public record AdviseOnImpact(@NotNull AdviceView adviceView, @NotBlank @Prose String advice) {
}
