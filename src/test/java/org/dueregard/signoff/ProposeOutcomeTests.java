package org.dueregard.signoff;

import java.util.List;

import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.Likelihood;
import org.dueregard.impact.Mitigation;
import org.dueregard.impact.PlanMitigation;
import org.dueregard.impact.Severity;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.justify;
import static org.dueregard.Answers.negative;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Answers.proposed;
import static org.dueregard.Answers.reduce;
import static org.dueregard.Fellshire.AGE;
import static org.dueregard.Fellshire.RACE;

@DueRegardTest
@Transactional
class ProposeOutcomeTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	ImpactDesk impact;

	@Autowired
	SignOffDesk desk;

	@Test
	void nothingIsProposedBeforeTheAuthorDoes() {
		var id = this.fellshire.aRegisteredProposal();

		assertThat(this.desk.approval(id)).isEqualTo(new Approval(null, null, List.of(), null));
	}

	@ParameterizedTest
	@EnumSource
	void whereNoHarmRemainsEveryOutcomeIsOpen(Outcome outcome) {
		var id = this.fellshire.aScoredProposal(effect(RACE, ImpactKind.POSITIVE),
				negative(AGE, Severity.SEVERE, Likelihood.LIKELY));
		this.impact.plan(id, plan(reduce(2, Severity.MINOR, Likelihood.UNLIKELY)));

		this.desk.propose(id, proposed(outcome));

		assertThat(this.desk.approval(id).proposed()).isEqualTo(proposed(outcome));
	}

	@Test
	void noMajorChangeLeavesNoHarm() {
		var id = proposalWithTwoHarms(justify(1), justify(2));

		var problems = problemsOf(() -> this.desk.propose(id, proposed(Outcome.NO_MAJOR_CHANGE)));

		assertThat(problems).containsExactly(
				Problem.with("outcome", "proposeOutcome.outcome.effectRemains", 1, "people who come after work"),
				Problem.with("outcome", "proposeOutcome.outcome.effectRemains", 2, "people who come after work"));
		assertThat(this.desk.approval(id).proposed()).isNull();
	}

	@Test
	void noMajorChangeLeavesNothingUnknown() {
		var id = this.fellshire.aScoredProposal(effect(AGE, ImpactKind.POSITIVE), effect(RACE, ImpactKind.UNKNOWN));

		var problems = problemsOf(() -> this.desk.propose(id, proposed(Outcome.NO_MAJOR_CHANGE)));

		assertThat(problems)
			.containsExactly(Problem.with("outcome", "proposeOutcome.outcome.effectUnknown", 2, "everybody"));
	}

	@Test
	void whoeverGoesOnJustifiesEveryHarmThatRemains() {
		var id = proposalWithTwoHarms(justify(1), reduce(2, Severity.SERIOUS, Likelihood.POSSIBLE));

		var problems = problemsOf(() -> this.desk.propose(id, proposed(Outcome.CONTINUE_WITH_JUSTIFICATION)));
		this.impact.plan(id, plan(justify(1), reduce(2, Severity.SERIOUS, Likelihood.POSSIBLE), justify(2)));
		this.desk.propose(id, proposed(Outcome.CONTINUE_WITH_JUSTIFICATION));

		assertThat(problems).containsExactly(
				Problem.with("outcome", "proposeOutcome.outcome.notJustified", 2, "people who come after work"));
		assertThat(this.desk.approval(id).proposed()).isEqualTo(proposed(Outcome.CONTINUE_WITH_JUSTIFICATION));
	}

	@Test
	void aHarmThatIsGoneNeedsNoJustification() {
		var id = proposalWithTwoHarms(justify(1), reduce(2, Severity.MINOR, Likelihood.UNLIKELY));

		this.desk.propose(id, proposed(Outcome.CONTINUE_WITH_JUSTIFICATION));

		assertThat(this.desk.approval(id).proposed()).isNotNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "ADJUST", "STOP" })
	void whoeverAdjustsOrStopsMayLeaveHarm(Outcome outcome) {
		var id = proposalWithTwoHarms(justify(1), justify(2));

		this.desk.propose(id, proposed(outcome));

		assertThat(this.desk.approval(id).proposed()).isEqualTo(proposed(outcome));
	}

	@Test
	void aSecondProposalReplacesTheFirst() {
		var id = proposalWithTwoHarms(justify(1), justify(2));
		this.desk.propose(id, proposed(Outcome.ADJUST));

		this.desk.propose(id, proposed(Outcome.STOP));

		assertThat(this.desk.approval(id).proposed()).isEqualTo(proposed(Outcome.STOP));
	}

	private AssessmentId proposalWithTwoHarms(Mitigation... mitigations) {
		var id = this.fellshire.aScoredProposal(negative(AGE, Severity.SEVERE, Likelihood.LIKELY),
				negative(RACE, Severity.SERIOUS, Likelihood.LIKELY));
		this.impact.plan(id, plan(mitigations));
		return id;
	}

	private static PlanMitigation plan(Mitigation... mitigations) {
		return new PlanMitigation(List.of(mitigations));
	}

}
