package org.dueregard.publication.opendata;

import java.time.LocalDate;

import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.publication.register.PublishedReview;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a decision was looked at again. Where the content is exempt, only
 * that it was.
 */
record ReviewTold(int version, LocalDate heldOn, ReviewDecision decision, @Nullable LocalDate nextReview,
		@Nullable String progress, @Nullable String unexpectedEffects) {

	static ReviewTold of(PublishedReview review) {
		return new ReviewTold(review.version(), review.heldOn(), review.decision(), review.nextReview(),
				review.progress(), review.unexpectedEffects());
	}

}
