package org.dueregard.impact;

import java.util.List;

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
import static org.dueregard.Answers.TODAY;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.gatherEvidence;
import static org.dueregard.Answers.justify;
import static org.dueregard.Answers.negative;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Answers.reduce;
import static org.dueregard.Fellshire.AGE;
import static org.dueregard.Fellshire.DISABILITY;
import static org.dueregard.Fellshire.RACE;

@DueRegardTest
@Transactional
class PlanMitigationTests {

	private static final ImpactEntry HIGH_ON_AGE = negative(AGE, Severity.SEVERE, Likelihood.LIKELY);

	private static final ImpactEntry MEDIUM_ON_RACE = negative(RACE, Severity.SERIOUS, Likelihood.POSSIBLE);

	private static final ImpactEntry UNKNOWN = effect(DISABILITY, ImpactKind.UNKNOWN);

	private static final ImpactEntry POSITIVE = effect(AGE, ImpactKind.POSITIVE);

	@Autowired
	Fellshire fellshire;

	@Autowired
	ImpactDesk desk;

	@Test
	void everyNegativeAndEveryUnknownEntryIsAnswered() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE, POSITIVE, UNKNOWN);
		var plan = plan(reduce(1, Severity.MINOR, Likelihood.LIKELY), gatherEvidence(3));

		this.desk.plan(id, plan);

		assertThat(this.desk.mitigation(id)).contains(plan);
		var entries = this.desk.impact(id).entries();
		assertThat(entries).extracting(ScoredEntry::rating).containsExactly(Rating.HIGH, null, null);
		assertThat(entries).extracting(ScoredEntry::residual).containsExactly(Rating.LOW, null, null);
		assertThat(entries.get(0).mitigations()).containsExactly(plan.mitigations().get(0));
		assertThat(entries.get(2).mitigations()).containsExactly(plan.mitigations().get(1));
	}

	@Test
	void anEntryLeftUnansweredIsNamed() {
		var id = this.fellshire.aScoredProposal(POSITIVE, HIGH_ON_AGE, UNKNOWN);

		var problems = problemsOf(() -> this.desk.plan(id, plan()));

		assertThat(problems).containsExactly(
				Problem.with("mitigations", "planMitigation.mitigations.negativeWithoutMitigation", 2,
						"people who come after work"),
				Problem.with("mitigations", "planMitigation.mitigations.unknownWithoutEvidence", 3, "everybody"));
		assertThat(this.desk.mitigation(id)).isEmpty();
	}

	@Test
	void nothingButEvidenceAnswersTheUnknown() {
		var id = this.fellshire.aScoredProposal(UNKNOWN);

		var problems = problemsOf(() -> this.desk.plan(id, plan(reduce(1, null, null), justify(1))));

		assertThat(problems).containsExactly(
				Problem.with("mitigations", "planMitigation.mitigations.unknownWithoutEvidence", 1, "everybody"));
	}

	@Test
	void theUnknownIsNeverScored() {
		var id = this.fellshire.aScoredProposal(UNKNOWN);
		var scored = act(1, Response.GATHER_EVIDENCE, Severity.MINOR, Likelihood.UNLIKELY);

		var problems = problemsOf(() -> this.desk.plan(id, plan(scored)));

		assertThat(problems).containsExactly(
				Problem.with("mitigations[0].residualSeverity", "planMitigation.mitigations.residualOfUnknown"),
				Problem.with("mitigations[0].residualLikelihood", "planMitigation.mitigations.residualOfUnknown"));
	}

	@Test
	void aRowAnswersAnEntryThatNeedsIt() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE, POSITIVE, effect(RACE, ImpactKind.NEUTRAL));

		var problems = problemsOf(() -> this.desk.plan(id, plan(justify(1), justify(2), justify(3), justify(4))));

		assertThat(problems).containsExactly(
				Problem.with("mitigations[1].entry", "planMitigation.mitigations.entryNeedsNone", 2, "everybody"),
				Problem.with("mitigations[2].entry", "planMitigation.mitigations.entryNeedsNone", 3, "everybody"),
				Problem.with("mitigations[3].entry", "planMitigation.mitigations.entryUnknown", 4));
	}

	@ParameterizedTest
	@EnumSource(names = { "AVOID", "REDUCE", "COMPENSATE", "GATHER_EVIDENCE" })
	void anActionHasAnOwnerAndADayAndSaysWhatRemains(Response response) {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE);
		var empty = new Mitigation(1, response, " ", null, null, null, null, null, null, null);

		var problems = problemsOf(() -> this.desk.plan(id, plan(empty)));

		assertThat(problems).containsExactly(
				Problem.with("mitigations[0].action", "planMitigation.mitigations.actionMissing"),
				Problem.with("mitigations[0].owner", "planMitigation.mitigations.ownerMissing"),
				Problem.with("mitigations[0].due", "planMitigation.mitigations.dueMissing"),
				Problem.with("mitigations[0].residualSeverity", "planMitigation.mitigations.residualSeverityMissing"),
				Problem.with("mitigations[0].residualLikelihood",
						"planMitigation.mitigations.residualLikelihoodMissing"));
	}

	@Test
	void anActionIsDoneTodayOrLater() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE);
		var today = new Mitigation(1, Response.AVOID, "Stop", "Owner", TODAY, null, Severity.MINOR, Likelihood.UNLIKELY,
				null, null);
		var yesterday = new Mitigation(1, Response.AVOID, "Stop", "Owner", TODAY.minusDays(1), null, Severity.MINOR,
				Likelihood.UNLIKELY, null, null);

		var problems = problemsOf(() -> this.desk.plan(id, plan(today, yesterday)));

		assertThat(problems)
			.containsExactly(Problem.with("mitigations[1].due", "planMitigation.mitigations.dueInThePast"));
	}

	@Test
	void aJustificationHasAnAimAndIsProportionate() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE);
		var bare = new Mitigation(1, Response.JUSTIFY, null, null, null, null, null, null, null, " ");

		var problems = problemsOf(() -> this.desk.plan(id, plan(bare)));

		assertThat(problems).containsExactly(
				Problem.with("mitigations[0].legitimateAim", "planMitigation.mitigations.legitimateAimMissing"),
				Problem.with("mitigations[0].proportionality", "planMitigation.mitigations.proportionalityMissing"));
	}

	@Test
	void whatIsOnlyJustifiedRemainsAsItWas() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE);

		this.desk.plan(id, plan(justify(1)));

		var entry = this.desk.impact(id).entries().get(0);
		assertThat(entry.residual()).isEqualTo(Rating.HIGH);
		assertThat(entry.isJustified()).isTrue();
	}

	@Test
	void aJustificationMayHoldForLessThanBefore() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE);
		var lessSevere = new Mitigation(1, Response.JUSTIFY, null, null, null, null, Severity.MODERATE, null, "Aim",
				"No other way");

		this.desk.plan(id, plan(lessSevere));

		assertThat(this.desk.impact(id).entries().get(0).residual()).isEqualTo(Rating.MEDIUM);
	}

	@Test
	void whatRemainsIsNeverWorseThanBefore() {
		var id = this.fellshire.aScoredProposal(MEDIUM_ON_RACE);

		var problems = problemsOf(() -> this.desk.plan(id, plan(reduce(1, Severity.SEVERE, Likelihood.POSSIBLE),
				reduce(1, Severity.SERIOUS, Likelihood.LIKELY), reduce(1, Severity.SERIOUS, Likelihood.POSSIBLE))));

		assertThat(problems).containsExactly(
				Problem.with("mitigations[0].residualSeverity",
						"planMitigation.mitigations.residualSeverityAboveInherent"),
				Problem.with("mitigations[1].residualLikelihood",
						"planMitigation.mitigations.residualLikelihoodAboveInherent"));
	}

	@Test
	void ofSeveralMitigationsTheWorstCounts() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE);

		this.desk.plan(id, plan(reduce(1, Severity.MINOR, Likelihood.UNLIKELY),
				reduce(1, Severity.SERIOUS, Likelihood.POSSIBLE), reduce(1, Severity.MODERATE, Likelihood.POSSIBLE)));

		assertThat(this.desk.impact(id).headline()).contains(Rating.MEDIUM);
	}

	@Test
	void aSecondPlanReplacesTheFirst() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE);
		this.desk.plan(id, plan(reduce(1, Severity.MINOR, Likelihood.UNLIKELY), justify(1)));
		var second = plan(reduce(1, Severity.SERIOUS, Likelihood.LIKELY));

		this.desk.plan(id, second);

		assertThat(this.desk.mitigation(id)).contains(second);
		assertThat(this.desk.impact(id).headline()).contains(Rating.MEDIUM);
	}

	@Test
	void mitigationsFollowTheirEntryWhenItIsScoredAgainUnchanged() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE, MEDIUM_ON_RACE);
		this.desk.plan(id, plan(reduce(1, Severity.MINOR, Likelihood.UNLIKELY),
				reduce(2, Severity.MODERATE, Likelihood.POSSIBLE)));

		score(id, POSITIVE, MEDIUM_ON_RACE, HIGH_ON_AGE);

		assertThat(this.desk.mitigation(id)).contains(plan(reduce(3, Severity.MINOR, Likelihood.UNLIKELY),
				reduce(2, Severity.MODERATE, Likelihood.POSSIBLE)));
		assertThat(this.desk.impact(id).entries()).extracting(ScoredEntry::residual)
			.containsExactly(null, Rating.LOW, Rating.NONE);
	}

	@Test
	void mitigationsOfAnEntryThatChangedNoLongerCount() {
		var id = this.fellshire.aScoredProposal(MEDIUM_ON_RACE, HIGH_ON_AGE);
		this.desk.plan(id,
				plan(reduce(1, Severity.MINOR, Likelihood.UNLIKELY), reduce(2, Severity.MINOR, Likelihood.UNLIKELY)));

		score(id, negative(RACE, Severity.SEVERE, Likelihood.ALMOST_CERTAIN), HIGH_ON_AGE);

		assertThat(this.desk.mitigation(id)).contains(plan(reduce(2, Severity.MINOR, Likelihood.UNLIKELY)));
		assertThat(this.desk.impact(id).entries()).extracting(ScoredEntry::residual)
			.containsExactly(Rating.HIGH, Rating.NONE);
	}

	@Test
	void twinsKeepTheirOwnMitigations() {
		var id = this.fellshire.aScoredProposal(HIGH_ON_AGE, HIGH_ON_AGE);
		this.desk.plan(id, plan(reduce(1, Severity.MINOR, Likelihood.UNLIKELY), justify(2)));

		score(id, HIGH_ON_AGE, HIGH_ON_AGE);

		assertThat(this.desk.impact(id).entries()).extracting(ScoredEntry::residual)
			.containsExactly(Rating.NONE, Rating.HIGH);
	}

	private void score(AssessmentId id, ImpactEntry... entries) {
		this.desk.score(id, new ScoreImpact(List.of(entries), List.of()));
	}

	private static Mitigation act(int entry, Response response, Severity severity, Likelihood likelihood) {
		return new Mitigation(entry, response, "Count", "Owner", TODAY, null, severity, likelihood, null, null);
	}

	private static PlanMitigation plan(Mitigation... mitigations) {
		return new PlanMitigation(List.of(mitigations));
	}

}
