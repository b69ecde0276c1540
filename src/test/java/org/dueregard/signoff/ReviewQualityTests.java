package org.dueregard.signoff;

import org.dueregard.Answers;
import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.impact.ImpactKind;
import org.dueregard.shared.Answer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.passed;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Answers.proposed;
import static org.dueregard.Answers.review;
import static org.dueregard.Fellshire.AGE;

@DueRegardTest
@Transactional
class ReviewQualityTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	SignOffDesk desk;

	AssessmentId id;

	@BeforeEach
	void aProposalWithAnOutcome() {
		this.id = this.fellshire.aScoredProposal(effect(AGE, ImpactKind.POSITIVE));
		this.desk.propose(this.id, proposed(Outcome.NO_MAJOR_CHANGE));
	}

	@Test
	void anAssessmentPassesWhenAllPrinciplesAreMet() {
		this.desk.review(this.id, passed());

		assertThat(this.desk.approval(this.id).review()).isEqualTo(passed());
	}

	@Test
	void anUnmetPrincipleIsNamedByItsField() {
		var unmet = new ReviewQuality(Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO, null, null,
				null, null, ReviewOutcome.PASS, null);

		var problems = problemsOf(() -> this.desk.review(this.id, unmet));

		assertThat(problems).extracting(Problem::key).containsOnly("reviewQuality.principle.unmet");
		assertThat(problems).extracting(Problem::field)
			.containsExactly("principleAware", "principleInTime", "principleRigour", "principleOwn",
					"principleContinuing", "principleRecorded");
		assertThat(this.desk.approval(this.id).review()).isNull();
	}

	@Test
	void whatPassesGoesBackNowhere() {
		var both = review(Answer.NO, null, ReviewOutcome.PASS, ReworkStep.GATHER_EVIDENCE);

		var problems = problemsOf(() -> this.desk.review(this.id, both));

		assertThat(problems).containsExactly(Problem.with("principleRecorded", "reviewQuality.principle.unmet"),
				Problem.with("reworkStep", "reviewQuality.reworkStep.passed"));
	}

	@Test
	void whatIsSentBackSaysWhere() {
		var nowhere = review(Answer.NO, "Ask carers", ReviewOutcome.REWORK, null);

		var problems = problemsOf(() -> this.desk.review(this.id, nowhere));

		assertThat(problems).containsExactly(Problem.with("reworkStep", "reviewQuality.reworkStep.missing"));
	}

	@ParameterizedTest
	@CsvSource({ "GATHER_EVIDENCE, evidenceComment", "SCORE_IMPACT, impactComment",
			"PLAN_MITIGATION, mitigationComment", "PROPOSE_OUTCOME, outcomeComment" })
	void whatIsSentBackSaysWhyInItsSection(ReworkStep step, String section) {
		var silent = sentBack(step, "");
		var elsewhere = sentBack(step, "everywhereBut" + section);

		assertThat(problemsOf(() -> this.desk.review(this.id, silent)))
			.containsExactly(Problem.with(section, "reviewQuality.comment.missing"));
		assertThat(problemsOf(() -> this.desk.review(this.id, elsewhere)))
			.containsExactly(Problem.with(section, "reviewQuality.comment.missing"));
		this.desk.review(this.id, sentBack(step, section));
		assertThat(this.desk.approval(this.id).review()).isEqualTo(sentBack(step, section));
	}

	@Test
	void theNewestReviewCounts() {
		this.desk.review(this.id, review(Answer.YES, "Ask carers", ReviewOutcome.REWORK, ReworkStep.GATHER_EVIDENCE));

		this.desk.review(this.id, Answers.passed());

		assertThat(this.desk.approval(this.id).review()).isEqualTo(passed());
	}

	private static ReviewQuality sentBack(ReworkStep step, String sections) {
		var everywhereBut = sections.startsWith("everywhereBut");
		return new ReviewQuality(Answer.YES, Answer.YES, Answer.YES, Answer.YES, Answer.YES, Answer.YES,
				(sections.contains("evidenceComment") != everywhereBut) ? "Ask carers" : null,
				(sections.contains("impactComment") != everywhereBut) ? "Look again" : null,
				(sections.contains("mitigationComment") != everywhereBut) ? "Who does it?" : null,
				(sections.contains("outcomeComment") != everywhereBut) ? "In plain English" : null,
				ReviewOutcome.REWORK, step);
	}

}
