package org.dueregard.signoff;

import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;

/**
 * The public door from the proposed outcome to the decision.
 */
public interface SignOffDesk {

	/**
	 * Records the answers of {@code proposeOutcome}.
	 * @throws org.dueregard.shared.AnswersRefused when a negative effect remains or an
	 * effect is not known and the outcome says no change is needed, or it goes on without
	 * justification of each
	 */
	void propose(AssessmentId id, ProposeOutcome command);

	/**
	 * Records the answers of {@code reviewQuality}.
	 * @throws org.dueregard.shared.AnswersRefused when it passes with a principle unmet,
	 * or sends back without saying where and why
	 */
	void review(AssessmentId id, ReviewQuality command);

	/**
	 * Asks the {@link SignOffRule} who signs and begins the chain anew.
	 * @return the first role to sign
	 */
	Role route(AssessmentId id);

	/**
	 * Records one signatory's word; the last approval freezes the version.
	 * @throws org.dueregard.shared.AnswersRefused when it approves without due regard, or
	 * returns without saying where and why
	 */
	SignOffOutcome sign(AssessmentId id, Role role, OfficerId signatory, SignOff command);

	/**
	 * The next role to sign.
	 */
	Role nextToSign(AssessmentId id);

	/**
	 * Records the decision.
	 * @throws org.dueregard.shared.AnswersRefused when the hash is not that of the
	 * approved version, or due regard is not attested
	 */
	void decide(AssessmentId id, RecordDecision command);

	Approval approval(AssessmentId id);

}
