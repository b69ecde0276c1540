package org.dueregard.screening;

import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Answers.screening;

@DueRegardTest
@Transactional
class ConfirmScreeningTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	ScreeningDesk desk;

	@Test
	void aScreeningIsConfirmedWithoutAWord() {
		var id = aScreenedOutProposal();

		this.desk.confirm(id, new ConfirmScreening(ScreeningDecision.CONFIRMED, null));

		var kept = this.desk.screening(id).orElseThrow();
		assertThat(kept.decision()).isEqualTo(ScreeningDecision.CONFIRMED);
		assertThat(kept.outcome()).isEqualTo(ScreeningOutcome.NOT_NEEDED);
	}

	@ParameterizedTest
	@EnumSource(names = { "FULL_REQUIRED", "SENT_BACK" })
	void whoeverDoesNotConfirmSaysWhy(ScreeningDecision decision) {
		var id = aScreenedOutProposal();

		var problems = problemsOf(() -> this.desk.confirm(id, new ConfirmScreening(decision, " ")));

		assertThat(problems).containsExactly(Problem.with("comment", "confirmScreening.comment.missing"));
		assertThat(this.desk.screening(id).orElseThrow().decision()).isNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "FULL_REQUIRED", "SENT_BACK" })
	void theReasonIsKept(ScreeningDecision decision) {
		var id = aScreenedOutProposal();

		this.desk.confirm(id, new ConfirmScreening(decision, "Evening users are often carers"));

		var kept = this.desk.screening(id).orElseThrow();
		assertThat(kept.decision()).isEqualTo(decision);
		assertThat(kept.comment()).isEqualTo("Evening users are often carers");
	}

	private AssessmentId aScreenedOutProposal() {
		var id = this.fellshire.aRegisteredProposal();
		this.desk.screen(id, screening(this.fellshire.codes(id)));
		this.desk.decide(id);
		return id;
	}

}
