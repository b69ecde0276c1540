package org.dueregard.workflow;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.signoff.SignOffDesk;
import org.dueregard.workbench.CaseInWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.entry;
import static org.dueregard.Answered.evidence;
import static org.dueregard.Answered.mitigations;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.outcome;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reduce;
import static org.dueregard.Answered.returned;
import static org.dueregard.Answered.rework;
import static org.dueregard.Answered.scoring;
import static org.dueregard.Answered.screening;

/**
 * What is sent back comes back with its earlier answers, says why, and finds its way on.
 */
@DueRegardTest
class SentBackTests {

	@Autowired
	Casework casework;

	@Autowired
	CaseInWords inWords;

	@Autowired
	OnRecord onRecord;

	@Autowired
	SignOffDesk signOff;

	@Test
	void aScreeningThatIsSentBackKeepsItsAnswersAndIsRuledOnAnew() {
		var buses = screenedOut();

		buses.submit("confirmScreening", screeningDecision("SENT_BACK"));

		assertThat(buses.open()).containsExactly("screenProposal");
		assertThat(buses.answers("screenProposal")).containsEntry("publicConcern", "NO")
			.containsEntry("evidenceLookedAt", "Ticket data of the last year");
		assertThat(this.onRecord.lastAct(buses)).satisfies((act) -> {
			assertThat(act.result()).isEqualTo("SENT_BACK");
			assertThat(act.comment()).isEqualTo("Look at the Sunday buses");
		});
		buses.submit("screenProposal", but(noEffectOnAnyone(), "publicConcern", "YES"));
		assertThat(buses.open()).containsExactly("gatherEvidence", "involvePeople");
	}

	@Test
	void theAdviserMayRequireAFullAssessment() {
		var buses = screenedOut();

		buses.submit("confirmScreening", screeningDecision("FULL_REQUIRED"));

		assertThat(buses.open()).containsExactly("gatherEvidence", "involvePeople");
	}

	@ParameterizedTest
	@CsvSource({ "GATHER_EVIDENCE, evidenceComment, gatherEvidence, items",
			"SCORE_IMPACT, impactComment, scoreImpact, entries",
			"PLAN_MITIGATION, mitigationComment, planMitigation, mitigations",
			"PROPOSE_OUTCOME, outcomeComment, proposeOutcome, plainSummary" })
	void aReviewSendsBackToAStepWithItsEarlierAnswers(String reworkStep, String comment, String step, String answer) {
		var buses = aProposal().upTo("reviewQuality");

		buses.submit("reviewQuality", rework(reworkStep, comment));

		assertThat(buses.open()).contains(step).doesNotContain("reviewQuality");
		assertThat(buses.answers(step)).containsKey(answer);
		assertThat(this.onRecord.lastAct(buses).comment()).isEqualTo("Think again about people without a car");
		buses.submit(step, buses.answers(step));
		assertThat(buses.published().timers("reviewDue")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "GATHER_EVIDENCE, gatherEvidence", "SCORE_IMPACT, scoreImpact", "PLAN_MITIGATION, planMitigation",
			"PROPOSE_OUTCOME, proposeOutcome" })
	void aSignatoryReturnsToAStepAndTheChainBeginsAnew(String reworkStep, String step) {
		var buses = aProposal().upTo("signOff");

		buses.submit("signOff", returned(reworkStep));

		assertThat(buses.open()).contains(step).doesNotContain("signOff");
		assertThat(this.onRecord.lastAct(buses)).satisfies((act) -> {
			assertThat(act.result()).isEqualTo("RETURNED");
			assertThat(act.comment()).isEqualTo("Not yet");
		});
		buses.upTo("signOff");
		assertThat(this.signOff.approval(buses.assessment().id()).signatures())
			.allSatisfy((signature) -> assertThat(signature.decision()).isNull());
	}

	@Test
	void aChangeTheDeciderAsksForIsApprovedAndDecidedInANewRound() {
		var buses = aProposal().upTo("recordDecision");
		var approvedAtFirst = buses.hash();

		buses.submit("recordDecision", decision("CHANGE", approvedAtFirst));
		var after = buses.open();
		var earlier = buses.answers("proposeOutcome");
		buses.submit("proposeOutcome", but(outcome("ADJUST"), "reasons", "The 14:10 stays as well"))
			.upTo("recordDecision");

		assertThat(after).containsExactly("proposeOutcome");
		assertThat(earlier).containsEntry("outcome", "ADJUST");
		assertThat(buses.hash()).isNotEqualTo(approvedAtFirst);
		assertThat(this.onRecord.acts(buses)).extracting((act) -> act.step())
			.endsWith("recordDecision", "proposeOutcome", "reviewQuality", "signOff");
		assertThat(buses.published().timers("reviewDue")).hasSize(1);
	}

	@Test
	void mitigationWithNothingToMitigateIsNoDeadEnd() {
		var buses = aProposal().upTo("scoreImpact")
			.submit("scoreImpact", scoring(entry("age", "Over 65s", "POSITIVE")))
			.upTo("reviewQuality");

		buses.submit("reviewQuality", rework("PLAN_MITIGATION", "mitigationComment"));
		var asked = buses.answers("planMitigation");
		buses.submit("planMitigation", Map.of());

		assertThat(asked).containsEntry("mitigations", List.of());
		assertThat(buses.open()).containsExactly("proposeOutcome");
	}

	@Test
	void whatIsScoredAnewIsMitigatedAnew() {
		var buses = aProposal().upTo("reviewQuality").submit("reviewQuality", rework("SCORE_IMPACT", "impactComment"));

		buses.submit("scoreImpact", scoring(negative("age", "Over 65s", "SERIOUS", "POSSIBLE"),
				negative("age", "Under 16s", "MODERATE", "LIKELY")));
		var asked = buses.answers("planMitigation");
		buses.submit("planMitigation", mitigations(reduce(1, "MINOR", "UNLIKELY"), reduce(2, "MINOR", "UNLIKELY")));

		assertThat(asked).extractingByKey("mitigations")
			.asInstanceOf(InstanceOfAssertFactories.list(Map.class))
			.extracting((row) -> row.get("entry"), (row) -> row.get("owner"))
			.containsExactly(tuple(1, "Head of passenger transport"), tuple(2, null));
		assertThat(buses.open()).containsExactly("proposeOutcome");
	}

	@Test
	void evidenceSentBackCanGrow() {
		var buses = aProposal().upTo("reviewQuality")
			.submit("reviewQuality", rework("GATHER_EVIDENCE", "evidenceComment"));

		buses.submit("gatherEvidence", evidence("age", "disability"));

		assertThat(buses.open()).containsExactly("involvePeople");
		assertThat(buses.published().timers("reviewDue")).hasSize(1);
	}

	@Test
	void whatWasSaidStandsInTheCaseSoFarUntilItIsReviewedAgain() {
		var buses = aProposal().upTo("reviewQuality")
			.submit("reviewQuality", rework("GATHER_EVIDENCE", "evidenceComment"));

		var sentBack = this.inWords.html(buses.assessment().id());
		buses.upTo("signOff");

		assertThat(sentBack).contains("Sent back by", "Think again about people without a car");
		assertThat(this.inWords.html(buses.assessment().id())).doesNotContain("Sent back by");
	}

	@Test
	void soDoesWhyAFullAssessmentIsRequired() {
		var buses = screenedOut().submit("confirmScreening", screeningDecision("FULL_REQUIRED"));

		assertThat(this.inWords.html(buses.assessment().id())).contains("Sent back by", "Look at the Sunday buses");
	}

	private Case aProposal() {
		return this.casework.register(County.COUNCIL, proposal());
	}

	private Case screenedOut() {
		return aProposal().submit("screenProposal", screening(Map.of()));
	}

	private static Map<String, Object> screeningDecision(String decision) {
		return Map.of("screeningDecision", decision, "comment", "Look at the Sunday buses");
	}

}
