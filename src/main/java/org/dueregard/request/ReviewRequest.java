package org.dueregard.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.Prose;

/**
 * What another officer found who looked again at how a request was answered.
 *
 * @param reply what the person is written
 */
public record ReviewRequest(@NotNull RequestReview requestReview, @NotBlank @Prose String reply) {
}
