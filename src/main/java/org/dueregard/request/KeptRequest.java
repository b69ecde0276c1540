package org.dueregard.request;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a request.
 *
 * @param sentAt when it was sent, before the address was confirmed
 * @param startedOn the day after which the days to the answer are counted
 * @param isLate whether something was done about it after its last day
 * @param answeredOn day of the answer that stands; null before
 * @param reviewUntil last day to ask for a review; null before an answer
 * @param countedFrom the day after which the days to what is due are counted
 * @param isReviewed whether a review has been asked for
 * @param endedOn null while it goes on
 */
record KeptRequest(PublicRequest request, Instant sentAt, LocalDate startedOn, boolean isEnvironmental, boolean isLate,
		@Nullable RequestAnswer answer, @Nullable RefusalGround ground, @Nullable String askedInPublic,
		@Nullable LocalDate answeredOn, @Nullable LocalDate reviewUntil, LocalDate countedFrom, boolean isReviewed,
		@Nullable LocalDate endedOn) {

	RequestStage stage() {
		return this.request.stage();
	}

	boolean isDueBefore(LocalDate day) {
		var due = this.request.dueOn();
		return due != null && due.isBefore(day);
	}

	boolean mayAskForReview(LocalDate day) {
		return stage() == RequestStage.ANSWERED && this.reviewUntil != null && !day.isAfter(this.reviewUntil);
	}

}
