package org.dueregard.signoff;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The outcome, the newest quality review, the chain of signatures and the decision, as
 * far as they have come.
 */
public record Approval(@Nullable ProposeOutcome proposed, @Nullable ReviewQuality review, List<Signature> signatures,
		@Nullable RecordDecision decision) {
}
