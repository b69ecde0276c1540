package org.dueregard.assessment;

import jakarta.validation.constraints.NotBlank;
import org.dueregard.shared.Prose;

/**
 * Why an assessment goes no further.
 */
public record WithdrawAssessment(@NotBlank @Prose String reason) {
}
