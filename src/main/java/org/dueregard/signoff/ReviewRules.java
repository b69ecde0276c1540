package org.dueregard.signoff;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.shared.Answer;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Unanswered;
import org.jspecify.annotations.Nullable;

/**
 * What holds between the answers of {@code reviewQuality}.
 */
class ReviewRules {

	private final ReviewQuality review;

	private final List<Problem> problems = new ArrayList<>();

	ReviewRules(ReviewQuality review) {
		this.review = review;
	}

	List<Problem> problems() {
		switch (this.review.reviewOutcome()) {
			case PASS -> checkPass();
			case REWORK -> checkRework();
		}
		return this.problems;
	}

	private void checkPass() {
		requireMet("principleAware", this.review.principleAware());
		requireMet("principleInTime", this.review.principleInTime());
		requireMet("principleRigour", this.review.principleRigour());
		requireMet("principleOwn", this.review.principleOwn());
		requireMet("principleContinuing", this.review.principleContinuing());
		requireMet("principleRecorded", this.review.principleRecorded());
		if (this.review.reworkStep() != null) {
			refuse("reworkStep", "reviewQuality.reworkStep.passed");
		}
	}

	private void requireMet(String field, Answer principle) {
		if (!principle.isYes()) {
			refuse(field, "reviewQuality.principle.unmet");
		}
	}

	private void checkRework() {
		var step = this.review.reworkStep();
		if (step == null) {
			refuse("reworkStep", "reviewQuality.reworkStep.missing");
			return;
		}
		switch (step) {
			case GATHER_EVIDENCE -> requireComment("evidenceComment", this.review.evidenceComment());
			case SCORE_IMPACT -> requireComment("impactComment", this.review.impactComment());
			case PLAN_MITIGATION -> requireComment("mitigationComment", this.review.mitigationComment());
			case PROPOSE_OUTCOME -> requireComment("outcomeComment", this.review.outcomeComment());
		}
	}

	private void requireComment(String field, @Nullable String comment) {
		if (Unanswered.is(comment)) {
			refuse(field, "reviewQuality.comment.missing");
		}
	}

	private void refuse(String field, String key) {
		this.problems.add(Problem.with(field, key));
	}

}
