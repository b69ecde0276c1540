package org.dueregard.impact;

import java.util.List;
import java.util.Set;

import org.dueregard.Answers;
import org.dueregard.DueRegardTest;
import org.dueregard.Fellshire;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.shared.Aim;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answers.effect;
import static org.dueregard.Answers.entry;
import static org.dueregard.Answers.gap;
import static org.dueregard.Answers.negative;
import static org.dueregard.Answers.problemsOf;
import static org.dueregard.Fellshire.AGE;
import static org.dueregard.Fellshire.DISABILITY;
import static org.dueregard.Fellshire.MARRIAGE;
import static org.dueregard.Fellshire.RACE;

@DueRegardTest
@Transactional
class ScoreImpactTests {

	private static final CharacteristicCode SHOE_SIZE = new CharacteristicCode("shoe_size");

	@Autowired
	Fellshire fellshire;

	@Autowired
	EvidenceDesk evidence;

	@Autowired
	ImpactDesk desk;

	@Test
	void thereAreNoEntriesBeforeScoring() {
		var id = this.fellshire.aProposalWithEvidence(AGE);

		assertThat(this.desk.impact(id)).isEqualTo(new Impact(List.of(), List.of()));
		assertThat(this.desk.scoring(id)).isEmpty();
		assertThat(this.desk.openAdvice(id)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "MINOR, UNLIKELY, NONE", "MODERATE, UNLIKELY, NONE", "MINOR, LIKELY, LOW", "MODERATE, POSSIBLE, LOW",
			"MODERATE, LIKELY, MEDIUM", "SERIOUS, LIKELY, MEDIUM", "SEVERE, LIKELY, HIGH",
			"SEVERE, ALMOST_CERTAIN, HIGH" })
	void aNegativeEntryIsRatedBySeverityAndLikelihood(Severity severity, Likelihood likelihood, Rating expected) {
		var id = this.fellshire.aScoredProposal(negative(AGE, severity, likelihood));

		var scored = this.desk.impact(id).entries().get(0);

		assertThat(scored.number()).isOne();
		assertThat(scored.rating()).isEqualTo(expected);
		assertThat(scored.residual()).isEqualTo(expected);
	}

	@ParameterizedTest
	@EnumSource(names = { "POSITIVE", "NEUTRAL", "UNKNOWN" })
	void noOtherEntryIsEverRated(ImpactKind kind) {
		var id = this.fellshire.aScoredProposal(effect(AGE, kind));

		var impact = this.desk.impact(id);

		assertThat(impact.entries().get(0).rating()).isNull();
		assertThat(impact.headline()).isEmpty();
		assertThat(impact.needsMitigation()).isEqualTo(kind == ImpactKind.UNKNOWN);
	}

	@Test
	void theWorstEntryIsTheHeadlineAndNoPositiveOneLessensIt() {
		var id = this.fellshire.aScoredProposal(negative(AGE, Severity.MINOR, Likelihood.LIKELY),
				effect(AGE, ImpactKind.POSITIVE), negative(RACE, Severity.SEVERE, Likelihood.LIKELY),
				effect(RACE, ImpactKind.POSITIVE));

		assertThat(this.desk.impact(id).headline()).contains(Rating.HIGH);
	}

	@Test
	void everyRelevantCharacteristicHasAnEntry() {
		var id = this.fellshire.aProposalWithEvidence(AGE, DISABILITY, RACE);

		var problems = problemsOf(() -> this.desk.score(id, scoring(effect(DISABILITY, ImpactKind.POSITIVE))));

		assertThat(problems).containsExactly(
				Problem.with("entries", "scoreImpact.entries.characteristicMissing", "Age"),
				Problem.with("entries", "scoreImpact.entries.characteristicMissing", "Race"));
		assertThat(this.desk.scoring(id)).isEmpty();
	}

	@Test
	void moreMayBeScoredThanIsRelevant() {
		var id = this.fellshire.aProposalWithEvidence(AGE);
		var answers = scoring(effect(AGE, ImpactKind.POSITIVE), effect(RACE, ImpactKind.UNKNOWN));

		this.desk.score(id, answers);

		assertThat(this.desk.scoring(id)).contains(answers);
	}

	@Test
	void aNegativeEntrySaysHowItWorksHowSevereAndHowLikelyItIs() {
		var id = this.fellshire.aProposalWithEvidence(AGE);

		var problems = problemsOf(() -> this.desk.score(id, scoring(negative(AGE, null, null, null))));

		assertThat(problems).containsExactly(
				Problem.with("entries[0].directness", "scoreImpact.entries.directnessMissing"),
				Problem.with("entries[0].severity", "scoreImpact.entries.severityMissing"),
				Problem.with("entries[0].likelihood", "scoreImpact.entries.likelihoodMissing"));
	}

	@ParameterizedTest
	@EnumSource(names = { "POSITIVE", "NEUTRAL", "UNKNOWN" })
	void onlyANegativeEntryIsScored(ImpactKind kind) {
		var id = this.fellshire.aProposalWithEvidence(AGE);
		var scored = entry(AGE, "all", kind, null, Severity.MINOR, Likelihood.UNLIKELY);

		var problems = problemsOf(() -> this.desk.score(id, scoring(scored)));

		assertThat(problems).containsExactly(
				Problem.with("entries[0].severity", "scoreImpact.entries.severityNotNegative"),
				Problem.with("entries[0].likelihood", "scoreImpact.entries.likelihoodNotNegative"));
	}

	@Test
	void nothingIsNeutralThatNothingIsKnownAbout() {
		var id = this.fellshire.aScreenedProposal(AGE, RACE);
		this.evidence.gather(id, new GatherEvidence(List.of(Answers.item(Answers.CENSUS, AGE)),
				List.of(gap(RACE, Answers.TODAY)), null));

		var problems = problemsOf(
				() -> this.desk.score(id, scoring(effect(AGE, ImpactKind.NEUTRAL), effect(RACE, ImpactKind.NEUTRAL))));
		this.desk.score(id, scoring(effect(AGE, ImpactKind.NEUTRAL), effect(RACE, ImpactKind.UNKNOWN)));

		assertThat(problems)
			.containsExactly(Problem.with("entries[1].kind", "scoreImpact.entries.neutralWithoutEvidence", "Race"));
		assertThat(this.desk.scoring(id)).isPresent();
	}

	@Test
	void forMarriageTheDutyHasOnlyTheFirstAim() {
		var id = this.fellshire.aProposalWithEvidence(MARRIAGE);
		var firstAim = new ImpactEntry(MARRIAGE, "Staff", Set.of(), Set.of(Aim.ELIMINATE), ImpactKind.POSITIVE, null,
				null, null, null, null, "Leave", List.of());

		var problems = problemsOf(() -> this.desk.score(id, scoring(effect(MARRIAGE, ImpactKind.POSITIVE))));
		this.desk.score(id, scoring(firstAim));

		assertThat(problems).containsExactly(
				Problem.with("entries[0].aims", "scoreImpact.entries.firstAimOnly", "Marriage and civil partnership"));
		assertThat(this.desk.impact(id).entries()).hasSize(1);
	}

	@Test
	void whatIsNotOfTheCaseIsRefusedAllAtOnce() {
		var id = this.fellshire.aProposalWithEvidence(AGE);
		var strange = new ImpactEntry(SHOE_SIZE, "Large feet", Set.of(), Set.of(Aim.ADVANCE), ImpactKind.POSITIVE, null,
				null, null, null, null, "Stairs", List.of("Hearsay", Answers.CENSUS));
		var circular = new ImpactEntry(AGE, "Under 16s", Set.of(AGE), Set.of(Aim.ADVANCE), ImpactKind.POSITIVE, null,
				null, null, null, null, "Stairs", List.of());
		var meetsNothing = new ImpactEntry(AGE, "Over 65s", Set.of(SHOE_SIZE), Set.of(Aim.ADVANCE), ImpactKind.POSITIVE,
				null, null, null, null, null, "Stairs", List.of());

		var problems = problemsOf(() -> this.desk.score(id, scoring(strange, circular, meetsNothing)));

		assertThat(problems).containsExactly(
				Problem.with("entries[0].characteristic", "scoreImpact.entries.characteristicUnknown", "shoe_size"),
				Problem.with("entries[0].evidence", "scoreImpact.entries.evidenceUnknown", "Hearsay"),
				Problem.with("entries[1].meets", "scoreImpact.entries.meetsItself", "Age"),
				Problem.with("entries[2].meets", "scoreImpact.entries.meetsUnknown", "shoe_size"));
	}

	@Test
	void aSecondScoringReplacesTheFirst() {
		var id = this.fellshire.aScoredProposal(negative(AGE, Severity.SEVERE, Likelihood.LIKELY),
				effect(AGE, ImpactKind.POSITIVE));
		var second = scoring(effect(AGE, ImpactKind.NEUTRAL));

		this.desk.score(id, second);

		assertThat(this.desk.scoring(id)).contains(second);
		assertThat(this.desk.impact(id).headline()).isEmpty();
	}

	private static ScoreImpact scoring(ImpactEntry... entries) {
		return new ScoreImpact(List.of(entries), List.of());
	}

}
