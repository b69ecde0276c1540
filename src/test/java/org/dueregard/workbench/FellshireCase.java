package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dueregard.evidence.Engagement;
import org.dueregard.evidence.EvidenceGap;
import org.dueregard.evidence.EvidenceItem;
import org.dueregard.evidence.EvidenceQuality;
import org.dueregard.evidence.EvidenceType;
import org.dueregard.evidence.GatherEvidence;
import org.dueregard.evidence.InvolvePeople;
import org.dueregard.identity.Role;
import org.dueregard.impact.Advice;
import org.dueregard.impact.Directness;
import org.dueregard.impact.Impact;
import org.dueregard.impact.ImpactEntry;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.Lasting;
import org.dueregard.impact.Likelihood;
import org.dueregard.impact.Mitigation;
import org.dueregard.impact.Rating;
import org.dueregard.impact.Response;
import org.dueregard.impact.ScoredEntry;
import org.dueregard.impact.Severity;
import org.dueregard.screening.CharacteristicEffect;
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreenProposal;
import org.dueregard.shared.Aim;
import org.dueregard.shared.Answer;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.signoff.Approval;
import org.dueregard.signoff.Outcome;
import org.dueregard.signoff.ProposeOutcome;
import org.dueregard.signoff.Signature;
import org.dueregard.signoff.SignOffDecision;

/**
 * What is recorded of the case the pages show.
 */
final class FellshireCase {

	static final CharacteristicCode AGE = new CharacteristicCode("age");

	static final CharacteristicCode DISABILITY = new CharacteristicCode("disability");

	private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

	private FellshireCase() {
	}

	static ScreenProposal screening() {
		return new ScreenProposal(
				List.of(new CharacteristicEffect(AGE, Effect.ADVERSE, "Older people use the branch most."),
						new CharacteristicEffect(DISABILITY, Effect.DONT_KNOW, "Nobody has counted.")),
				Answer.YES, Answer.YES, Answer.NO, Answer.YES, Answer.NO, "Loan figures.");
	}

	static GatherEvidence evidence() {
		return new GatherEvidence(
				List.of(new EvidenceItem(EvidenceType.SERVICE_DATA, "Loans by age", "Library service",
						"https://www.example.org/loans", DAY, "Fellshire", 1200, List.of(AGE),
						"Six in ten borrowers are over 65.\n\nБільшість ходить пішки.", EvidenceQuality.STRONG)),
				List.of(new EvidenceGap(DISABILITY, "Who cannot reach the next branch", "Ask the access group",
						"Library manager", LocalDate.of(2026, 5, 1))),
				null);
	}

	static InvolvePeople involvement() {
		return new InvolvePeople(List.of(new Engagement("Branch users", "Drop-in", DAY, DAY.plusDays(20),
				"Step-free, large print", null, 34, "Distance", "Opening hours of the next branch", null)), null);
	}

	static Impact impact() {
		var entry = new ImpactEntry(AGE, "Over 65s without a car", Set.of(DISABILITY), Set.of(Aim.ADVANCE),
				ImpactKind.NEGATIVE, Directness.INDIRECT, Severity.SERIOUS, Likelihood.LIKELY, 400, Lasting.LASTING,
				"The next branch is four miles away.", List.of("Loans by age"));
		var mitigation = new Mitigation(1, Response.REDUCE, "Mobile library each week", "Library manager",
				LocalDate.of(2026, 6, 1), "Loans per visit", Severity.MINOR, Likelihood.POSSIBLE, null, null);
		return new Impact(List.of(new ScoredEntry(1, entry, Rating.HIGH, Rating.LOW, List.of(mitigation))),
				List.of(new Advice(AGE, new OfficerId("specialist"), "Is a mobile library enough?", null, null)));
	}

	static Approval approval() {
		return new Approval(
				new ProposeOutcome(Outcome.ADJUST, "The mobile library softens it.", "The branch closes; a van comes."),
				null, List.of(new Signature(Role.HEAD_OF_SERVICE, new OfficerId("head"), SignOffDecision.APPROVED,
						"Well done", null), new Signature(Role.DIRECTOR, null, null, null, null)),
				null);
	}

	static Map<String, Object> answersOf(Class<?> desk) {
		return switch (desk.getSimpleName()) {
			case "EvidenceDesk" ->
				Map.of("evidence", Optional.of(evidence()), "involvement", Optional.of(involvement()));
			case "ImpactDesk" -> Map.of("impact", impact());
			default -> Map.of("approval", approval());
		};
	}

}
