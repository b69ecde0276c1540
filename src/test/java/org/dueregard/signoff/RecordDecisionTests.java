package org.dueregard.signoff;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.identity.Role;
import org.dueregard.impact.ImpactKind;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.TODAY;
import static org.dueregard.Answers.approved;
import static org.dueregard.Answers.decided;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.passed;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Answers.proposed;
import static org.dueregard.Fellshire.AGE;

@DueRegardTest
@Transactional
class RecordDecisionTests {

	@Autowired
	Fellshire fellshire;

	@Autowired
	SignOffDesk desk;

	@Autowired
	ApprovedVersion approvedVersion;

	AssessmentId id;

	@BeforeEach
	void anApprovedProposal() {
		this.id = this.fellshire.aScoredProposal(effect(AGE, ImpactKind.POSITIVE));
		this.desk.propose(this.id, proposed(Outcome.NO_MAJOR_CHANGE));
		this.desk.review(this.id, passed());
		approve();
	}

	@Test
	void theDecisionIsMadeOnTheVersionThatWasApproved() {
		var agreed = decided(Decision.AGREE, hash(), null);

		this.desk.decide(this.id, agreed);

		assertThat(this.desk.approval(this.id).decision()).isEqualTo(agreed);
	}

	@Test
	void noDecisionIsMadeOnAnotherVersion() {
		var other = decided(Decision.AGREE, "0".repeat(64), null);

		var problems = problemsOf(() -> this.desk.decide(this.id, other));

		assertThat(problems).containsExactly(Problem.with("versionHash", "recordDecision.versionHash.mismatch"));
		assertThat(this.desk.approval(this.id).decision()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void nobodyDecidesWithoutDueRegard(Decision decision) {
		var silent = new RecordDecision(decision, null, hash(), "Minute 7", TODAY, "Because");
		var denying = new RecordDecision(decision, false, hash(), "Minute 7", TODAY, "Because");

		assertThat(problemsOf(() -> this.desk.decide(this.id, silent)))
			.containsExactly(Problem.with("dueRegard", "recordDecision.dueRegard.missing"));
		assertThat(problemsOf(() -> this.desk.decide(this.id, denying)))
			.containsExactly(Problem.with("dueRegard", "recordDecision.dueRegard.missing"));
	}

	@ParameterizedTest
	@EnumSource(names = { "CHANGE", "STOP" })
	void whoeverDoesNotAgreeSaysWhy(Decision decision) {
		var problems = problemsOf(() -> this.desk.decide(this.id, decided(decision, hash(), " ")));
		var explained = decided(decision, hash(), "Keep one late evening");
		this.desk.decide(this.id, explained);

		assertThat(problems).containsExactly(Problem.with("comment", "recordDecision.comment.missing"));
		assertThat(this.desk.approval(this.id).decision()).isEqualTo(explained);
	}

	@Test
	void allProblemsAreToldAtOnce() {
		var wrong = new RecordDecision(Decision.STOP, null, "abc", "Minute 7", TODAY.minusDays(1), null);

		var problems = problemsOf(() -> this.desk.decide(this.id, wrong));

		assertThat(problems).containsExactly(Problem.with("dueRegard", "recordDecision.dueRegard.missing"),
				Problem.with("versionHash", "recordDecision.versionHash.mismatch"),
				Problem.with("decidedOn", "recordDecision.decidedOn.beforeRegistration", "2 March 2026"),
				Problem.with("comment", "recordDecision.comment.missing"));
	}

	@Test
	void aChangeOpensANewRoundWithADecisionOfItsOwn() {
		var read = hash();
		this.desk.decide(this.id, decided(Decision.CHANGE, read, "Keep one late evening"));
		this.desk.propose(this.id, proposed(Outcome.ADJUST));
		this.desk.review(this.id, passed());
		assertThat(this.desk.approval(this.id).decision()).isNotNull();

		approve();

		assertThat(this.desk.approval(this.id).decision()).isNull();
		assertThat(problemsOf(() -> this.desk.decide(this.id, decided(Decision.AGREE, read, null))))
			.containsExactly(Problem.with("versionHash", "recordDecision.versionHash.mismatch"));
		this.desk.decide(this.id, decided(Decision.AGREE, hash(), null));
		assertThat(this.desk.approval(this.id).decision()).isEqualTo(decided(Decision.AGREE, hash(), null));
	}

	@Test
	void theDecisionOfAnEarlierRoundStaysOnRecord(@Autowired ApprovalRecords records) {
		var change = decided(Decision.CHANGE, hash(), "Keep one late evening");
		this.desk.decide(this.id, change);
		approve();
		var agree = decided(Decision.AGREE, hash(), null);

		this.desk.decide(this.id, agree);

		assertThat(records.findById(this.id).orElseThrow()).extracting("decisions")
			.asInstanceOf(InstanceOfAssertFactories.list(DecisionTaken.class))
			.containsExactly(new DecisionTaken(1, change), new DecisionTaken(2, agree));
	}

	private void approve() {
		var role = this.desk.route(this.id);
		assertThat(role).isEqualTo(Role.HEAD_OF_SERVICE);
		this.desk.sign(this.id, role, new OfficerId("head-of-libraries"), approved());
	}

	private String hash() {
		return this.approvedVersion.hash(this.id);
	}

}
