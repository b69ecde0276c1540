package org.dueregard.actionplan;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.shared.AssessmentId;

/**
 * The public door of the reviews after a decision.
 */
public interface ReviewDesk {

	/**
	 * When the next review is due: the day that the last one named, or the next March or
	 * September where the body says so, or 6 months after publication and then 12 months
	 * after each review. A case assessed anew begins again.
	 */
	LocalDate nextReview(AssessmentId id);

	/**
	 * Records the answers of {@code reviewActions}.
	 * @throws org.dueregard.shared.AnswersRefused when it names a day that is not later
	 */
	void review(AssessmentId id, ReviewActions command);

	/**
	 * Every review held, oldest first.
	 */
	List<ReviewHeld> held(AssessmentId id);

}
