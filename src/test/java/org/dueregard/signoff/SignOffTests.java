package org.dueregard.signoff;

import java.util.List;
import java.util.stream.Stream;

import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.TestClock;
import org.dueregard.identity.Role;
import org.dueregard.impact.Directness;
import org.dueregard.impact.ImpactEntry;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.Likelihood;
import org.dueregard.impact.Severity;
import org.dueregard.shared.Answer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dueregard.Answers.approved;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.negative;
import static org.dueregard.Answers.passed;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Answers.proposed;
import static org.dueregard.Answers.returned;
import static org.dueregard.Fellshire.AGE;

@DueRegardTest
@Transactional
class SignOffTests {

	private static final ImpactEntry POSITIVE = effect(AGE, ImpactKind.POSITIVE);

	private static final ImpactEntry MEDIUM = negative(AGE, Severity.SERIOUS, Likelihood.LIKELY);

	private static final OfficerId HEAD = new OfficerId("head-of-libraries");

	private static final OfficerId DIRECTOR = new OfficerId("director-of-communities");

	@Autowired
	Fellshire fellshire;

	@Autowired
	SignOffDesk desk;

	@Autowired
	ApprovedVersion approvedVersion;

	@ParameterizedTest
	@MethodSource
	void theWorstThatRemainsSaysWhoSigns(Answer keyDecision, ImpactEntry entry, List<Role> expected) {
		var id = this.fellshire.aScoredProposal(keyDecision, entry);
		pass(id);

		var first = this.desk.route(id);

		assertThat(first).isEqualTo(expected.get(0));
		assertThat(this.desk.approval(id).signatures()).isEqualTo(expected.stream().map(SignOffTests::toCome).toList());
	}

	static Stream<Arguments> theWorstThatRemainsSaysWhoSigns() {
		return Stream.of(Arguments.of(Answer.NO, POSITIVE, List.of(Role.HEAD_OF_SERVICE)),
				Arguments.of(Answer.NO, effect(AGE, ImpactKind.UNKNOWN), List.of(Role.HEAD_OF_SERVICE, Role.DIRECTOR)),
				Arguments.of(Answer.YES, POSITIVE, List.of(Role.HEAD_OF_SERVICE, Role.DIRECTOR)),
				Arguments.of(Answer.NO, MEDIUM, List.of(Role.HEAD_OF_SERVICE, Role.DIRECTOR)),
				Arguments.of(Answer.NO, negative(AGE, Directness.INDIRECT, Severity.MODERATE, Likelihood.POSSIBLE),
						List.of(Role.HEAD_OF_SERVICE, Role.LEGAL)),
				Arguments.of(Answer.NO, negative(AGE, Severity.SEVERE, Likelihood.LIKELY),
						List.of(Role.HEAD_OF_SERVICE, Role.DIRECTOR, Role.EQUALITY_GROUP, Role.LEGAL)));
	}

	@Test
	void eachSignsInTurnAndTheLastApprovalFreezesTheVersion() {
		var id = aRoutedProposal();

		var first = this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, approved());
		var next = this.desk.nextToSign(id);
		assertThatThrownBy(() -> this.approvedVersion.hash(id)).isInstanceOf(RuntimeException.class);
		var last = this.desk.sign(id, Role.DIRECTOR, DIRECTOR, approved());

		assertThat(first).isEqualTo(SignOffOutcome.NEXT);
		assertThat(next).isEqualTo(Role.DIRECTOR);
		assertThat(last).isEqualTo(SignOffOutcome.COMPLETE);
		assertThat(this.approvedVersion.hash(id)).matches("[0-9a-f]{64}");
		assertThat(this.desk.approval(id).signatures()).containsExactly(
				new Signature(Role.HEAD_OF_SERVICE, HEAD, SignOffDecision.APPROVED, approved().comment(),
						TestClock.START),
				new Signature(Role.DIRECTOR, DIRECTOR, SignOffDecision.APPROVED, approved().comment(),
						TestClock.START));
		assertThatIllegalStateException().isThrownBy(() -> this.desk.nextToSign(id));
	}

	@Test
	void nobodySignsBeforeTheirTurn() {
		var id = aRoutedProposal();

		var problems = problemsOf(() -> this.desk.sign(id, Role.DIRECTOR, DIRECTOR, approved()));

		assertThat(problems).containsExactly(Problem.of("signOff.role.notNext"));
		assertThat(this.desk.nextToSign(id)).isEqualTo(Role.HEAD_OF_SERVICE);
	}

	@Test
	void nobodyActsTwiceInOneChain() {
		var id = aRoutedProposal();
		this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, approved());

		var problems = problemsOf(() -> this.desk.sign(id, Role.DIRECTOR, HEAD, approved()));

		assertThat(problems).containsExactly(Problem.of("signOff.signatory.twice"));
	}

	@Test
	void whoeverApprovesHasPaidDueRegardAndSendsItNowhere() {
		var id = aRoutedProposal();
		var silent = new SignOff(SignOffDecision.APPROVED, null, null, ReworkStep.SCORE_IMPACT);
		var denying = new SignOff(SignOffDecision.APPROVED, false, null, null);

		assertThat(problemsOf(() -> this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, silent))).containsExactly(
				Problem.with("dueRegard", "signOff.dueRegard.missing"),
				Problem.with("reworkStep", "signOff.reworkStep.approved"));
		assertThat(problemsOf(() -> this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, denying)))
			.containsExactly(Problem.with("dueRegard", "signOff.dueRegard.missing"));
	}

	@Test
	void whoeverReturnsSaysWhyAndWhereTo() {
		var id = aRoutedProposal();

		var problems = problemsOf(() -> this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, returned(" ", null)));

		assertThat(problems).containsExactly(Problem.with("comment", "signOff.comment.missing"),
				Problem.with("reworkStep", "signOff.reworkStep.missing"));
	}

	@Test
	void allProblemsAreToldAtOnce() {
		var id = aRoutedProposal();
		this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, approved());

		var problems = problemsOf(() -> this.desk.sign(id, Role.LEGAL, HEAD, returned(null, null)));

		assertThat(problems).extracting(Problem::key)
			.containsExactly("signOff.role.notNext", "signOff.signatory.twice", "signOff.comment.missing",
					"signOff.reworkStep.missing");
	}

	@Test
	void whatOneReturnsTheOthersDoNotSign() {
		var id = aRoutedProposal();

		var outcome = this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD,
				returned("Ask carers", ReworkStep.GATHER_EVIDENCE));

		assertThat(outcome).isEqualTo(SignOffOutcome.RETURNED);
		assertThat(problemsOf(() -> this.desk.sign(id, Role.DIRECTOR, DIRECTOR, approved())))
			.containsExactly(Problem.of("signOff.role.notNext"));
		assertThatThrownBy(() -> this.approvedVersion.hash(id)).isInstanceOf(RuntimeException.class);
	}

	@Test
	void whatWasReturnedIsSignedAnewByEverybody() {
		var id = aRoutedProposal();
		this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, approved());
		this.desk.sign(id, Role.DIRECTOR, DIRECTOR, returned("Ask carers", ReworkStep.GATHER_EVIDENCE));

		var first = this.desk.route(id);

		assertThat(first).isEqualTo(Role.HEAD_OF_SERVICE);
		assertThat(this.desk.approval(id).signatures()).containsExactly(toCome(Role.HEAD_OF_SERVICE),
				toCome(Role.DIRECTOR));
		assertThat(this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, approved())).isEqualTo(SignOffOutcome.NEXT);
		assertThat(this.desk.sign(id, Role.DIRECTOR, DIRECTOR, approved())).isEqualTo(SignOffOutcome.COMPLETE);
	}

	@Test
	void whatWasSignedInAnEarlierRoundStaysOnRecord(@Autowired ApprovalRecords records) {
		var id = aRoutedProposal();
		this.desk.sign(id, Role.HEAD_OF_SERVICE, HEAD, returned("Ask carers", ReworkStep.GATHER_EVIDENCE));

		this.desk.route(id);

		var returned = new Turn(1, Role.HEAD_OF_SERVICE, HEAD, SignOffDecision.RETURNED, null, "Ask carers",
				ReworkStep.GATHER_EVIDENCE, TestClock.START);
		assertThat(records.findById(id).orElseThrow()).extracting("turns")
			.isEqualTo(List.of(returned, Turn.ahead(2, Role.HEAD_OF_SERVICE), Turn.ahead(2, Role.DIRECTOR)));
	}

	private AssessmentId aRoutedProposal() {
		var id = this.fellshire.aScoredProposal(MEDIUM);
		pass(id);
		this.desk.route(id);
		return id;
	}

	private void pass(AssessmentId id) {
		this.desk.propose(id, proposed(Outcome.ADJUST));
		this.desk.review(id, passed());
	}

	private static Signature toCome(Role role) {
		return new Signature(role, null, null, null, null);
	}

}
