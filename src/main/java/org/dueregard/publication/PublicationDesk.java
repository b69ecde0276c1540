package org.dueregard.publication;

import java.util.List;
import java.util.Optional;

import org.dueregard.actionplan.ReviewActions;
import org.dueregard.shared.AssessmentId;

/**
 * The public door of publication.
 */
public interface PublicationDesk {

	/**
	 * Records the answers of {@code clearForPublication}.
	 * @throws org.dueregard.shared.AnswersRefused when a passage is not in the text, a
	 * redaction has no reason, the day has passed, or something that looks like personal
	 * data remains that nobody has said may be shown
	 */
	PublicationTiming clear(AssessmentId id, ClearForPublication command);

	/**
	 * What looks like personal data in the version to be cleared: names, addresses,
	 * numbers, and words about so few people that one can tell who they are.
	 */
	List<Finding> findings(AssessmentId id);

	/**
	 * What the public would read: of the newest approved version, or else of the
	 * screening that says no full assessment is needed; empty while there is neither.
	 */
	Optional<Preview> preview(AssessmentId id);

	/**
	 * The newest approved version whole, as it was frozen: what a decision is made on.
	 */
	Optional<Preview> approved(AssessmentId id);

	/**
	 * Checks what screening would publish, as {@link #clear} does.
	 * @throws org.dueregard.shared.AnswersRefused when it shows personal data
	 */
	void checkScreening(AssessmentId id);

	/**
	 * Puts the cleared version into the register; a second time changes nothing.
	 */
	void publish(AssessmentId id);

	/**
	 * Puts a screened-out proposal into the register with its reason; a second time
	 * changes nothing.
	 */
	void publishScreening(AssessmentId id);

	/**
	 * Adds a review held after the decision to what the public reads, without the
	 * passages that were withheld before; nothing happens when the assessment is not
	 * published.
	 * @throws org.dueregard.shared.AnswersRefused when it shows personal data
	 */
	void publishReview(AssessmentId id, ReviewActions review);

	/**
	 * Leaves a tombstone where a published assessment was; nothing happens when it was
	 * not published.
	 */
	void withdraw(AssessmentId id, String reason);

}
