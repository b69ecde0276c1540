package org.dueregard.request;

import jakarta.validation.constraints.NotBlank;
import org.dueregard.shared.Prose;

/**
 * What the author of an assessment makes of evidence or a concern, for whoever answers.
 */
public record WeighConcern(@NotBlank @Prose String authorView) {
}
