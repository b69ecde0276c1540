package org.dueregard.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.NotBlank;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * How an equality adviser answers evidence or a concern.
 *
 * @param reply what whoever sent it is written
 * @param forAuthor what the author is to do; needed unless nothing changes
 */
public record AnswerConcern(@NotNull ConcernOutcome concernOutcome, @NotBlank @Prose String reply,
		@Nullable @Prose String forAuthor) {
}
