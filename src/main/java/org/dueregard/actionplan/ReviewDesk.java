package org.dueregard.actionplan;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.shared.AssessmentId;

/**
 * The public door of the reviews after a decision.
 */
public interface ReviewDesk {

	/**
	 * When the next review is due: 6 and 12 months after publication, or the next March
	 * or September where the body says so, or the day the last review named.
	 */
	LocalDate nextReview(AssessmentId id);

	/**
	 * Records the answers of {@code reviewActions}.
	 * @throws org.dueregard.shared.AnswersRefused when it continues without a later date
	 */
	void review(AssessmentId id, ReviewActions command);

	/**
	 * Every review held, oldest first.
	 */
	List<ReviewHeld> held(AssessmentId id);

}
