package org.dueregard.signoff;

import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * One signatory's word.
 *
 * @param dueRegard whether they have read the assessment and paid due regard; needed to
 * approve
 * @param comment needed to return
 * @param reworkStep where it goes back to, when it does
 */
public record SignOff(@NotNull SignOffDecision signOffDecision, @Nullable Boolean dueRegard,
		@Nullable @Prose String comment, @Nullable ReworkStep reworkStep) {
}
