package org.dueregard.actionplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.TestClock;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.TODAY;
import static org.dueregard.Answers.problemsOf;

@DueRegardTest
@Transactional
class ReviewActionsTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	ReviewDesk desk;

	@Autowired
	TestClock clock;

	AssessmentId id;

	@BeforeEach
	void aProposal() {
		this.id = this.fellshire.aRegisteredProposal();
	}

	@AfterEach
	void clockAtItsStart() {
		this.clock.reset();
	}

	@Test
	void theFirstReviewIsDueAfterSixMonths() {
		assertThat(this.desk.nextReview(this.id)).isEqualTo(LocalDate.of(2026, 9, 2));
	}

	@Test
	void theNextIsDueWhenTheLastOneSaid() {
		this.desk.review(this.id, review(ReviewDecision.CONTINUE, LocalDate.of(2026, 12, 24)));
		this.clock.pass(Duration.ofDays(30));

		assertThat(this.desk.nextReview(this.id)).isEqualTo(LocalDate.of(2026, 12, 24));
	}

	@Test
	void theNextIsDueAfterTwelveMonthsWhenTheLastOneNamedNoDay() {
		this.desk.review(this.id, review(ReviewDecision.CONTINUE, LocalDate.of(2026, 12, 24)));
		this.desk.review(this.id, review(ReviewDecision.CONTINUE, null));

		assertThat(this.desk.nextReview(this.id)).isEqualTo(LocalDate.of(2027, 3, 2));
	}

	@Test
	void aCaseAssessedAnewIsFirstReviewedAfterSixMonths() {
		this.desk.review(this.id, review(ReviewDecision.CONTINUE, LocalDate.of(2026, 12, 24)));
		this.desk.review(this.id, review(ReviewDecision.REOPEN, null));

		assertThat(this.desk.nextReview(this.id)).isEqualTo(LocalDate.of(2026, 9, 2));
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-28, 2026-03-01", "2026-03-01, 2026-09-01", "2026-08-31, 2026-09-01", "2026-09-01, 2027-03-01",
			"2026-12-31, 2027-03-01" })
	void whereTheBodySaysSoReviewsFallInMarchAndSeptember(LocalDate published, LocalDate due) {
		this.fellshire.reviewsInFixedMonths();
		this.clock.set(Instant.parse(published + "T12:00:00Z"));

		assertThat(this.desk.nextReview(this.id)).isEqualTo(due);
	}

	@Test
	void theDayIsTheOneInLondon() {
		this.clock.set(Instant.parse("2026-06-30T23:30:00Z"));

		assertThat(this.desk.nextReview(this.id)).isEqualTo(LocalDate.of(2027, 1, 1));
	}

	@Test
	void theNextReviewLiesAfterToday() {
		var problems = problemsOf(() -> this.desk.review(this.id, review(ReviewDecision.CONTINUE, TODAY)));
		this.desk.review(this.id, review(ReviewDecision.CONTINUE, TODAY.plusDays(1)));

		assertThat(problems).containsExactly(Problem.with("nextReview", "reviewActions.nextReview.notLater"));
		assertThat(this.desk.nextReview(this.id)).isEqualTo(TODAY.plusDays(1));
	}

	@ParameterizedTest
	@EnumSource(names = { "CLOSE", "REOPEN" })
	void whoeverDoesNotContinueNamesNoDay(ReviewDecision decision) {
		var problems = problemsOf(() -> this.desk.review(this.id, review(decision, TODAY.plusDays(1))));

		assertThat(problems).containsExactly(Problem.with("nextReview", "reviewActions.nextReview.notContinued"));
		assertThat(this.desk.held(this.id)).isEmpty();
	}

	@Test
	void everyReviewStaysOnRecord() {
		var first = review(ReviewDecision.CONTINUE, TODAY.plusMonths(6));
		var last = review(ReviewDecision.CLOSE, null);
		this.desk.review(this.id, first);
		this.clock.pass(Duration.ofDays(200));

		this.desk.review(this.id, last);

		assertThat(this.desk.held(this.id)).containsExactly(new ReviewHeld(first, TestClock.START),
				new ReviewHeld(last, TestClock.START.plus(Duration.ofDays(200))));
	}

	private static ReviewActions review(ReviewDecision decision, @Nullable LocalDate nextReview) {
		return new ReviewActions("Both late evenings are well used", "More students than before", decision, nextReview);
	}

}
