package org.dueregard.signoff;

import jakarta.validation.constraints.NotNull;
import org.dueregard.shared.Answer;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * The equality adviser's check against the six principles of R (Brown) v Secretary of
 * State for Work and Pensions [2008] EWHC 3158, with comments by section.
 *
 * @param principleAware those who decide know of the duty
 * @param principleInTime it is fulfilled before and while deciding
 * @param principleRigour in substance, with rigour and an open mind
 * @param principleOwn the body fulfils it itself and does not delegate it
 * @param principleContinuing it goes on after the decision
 * @param principleRecorded it is written down
 * @param reworkStep where it goes back to, when it does
 */
public record ReviewQuality(@NotNull Answer principleAware, @NotNull Answer principleInTime,
		@NotNull Answer principleRigour, @NotNull Answer principleOwn, @NotNull Answer principleContinuing,
		@NotNull Answer principleRecorded, @Nullable @Prose String evidenceComment,
		@Nullable @Prose String impactComment, @Nullable @Prose String mitigationComment,
		@Nullable @Prose String outcomeComment, @NotNull ReviewOutcome reviewOutcome, @Nullable ReworkStep reworkStep) {
}
