package org.dueregard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dueregard.evidence.Engagement;
import org.dueregard.evidence.EvidenceGap;
import org.dueregard.evidence.EvidenceItem;
import org.dueregard.evidence.EvidenceQuality;
import org.dueregard.evidence.EvidenceType;
import org.dueregard.impact.Directness;
import org.dueregard.impact.ImpactEntry;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.Lasting;
import org.dueregard.impact.Likelihood;
import org.dueregard.impact.Mitigation;
import org.dueregard.impact.Response;
import org.dueregard.impact.Severity;
import org.dueregard.screening.CharacteristicEffect;
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreenProposal;
import org.dueregard.shared.Aim;
import org.dueregard.shared.Answer;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;
import org.dueregard.signoff.Decision;
import org.dueregard.signoff.Outcome;
import org.dueregard.signoff.ProposeOutcome;
import org.dueregard.signoff.RecordDecision;
import org.dueregard.signoff.ReviewOutcome;
import org.dueregard.signoff.ReviewQuality;
import org.dueregard.signoff.ReworkStep;
import org.dueregard.signoff.SignOff;
import org.dueregard.signoff.SignOffDecision;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Answers as officers give them, and what they hear when they may not.
 */
public final class Answers {

	public static final String CENSUS = "Census 2021: people by age and disability";

	/** On the day the test's clock starts. */
	public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private Answers() {
	}

	/**
	 * Every problem that the answers were refused for.
	 */
	public static List<Problem> problemsOf(ThrowingCallable submission) {
		var refusal = catchThrowable(submission);
		assertThat(refusal).isInstanceOf(AnswersRefused.class);
		return ((AnswersRefused) refusal).problems();
	}

	public static ScreenProposal screening(Collection<CharacteristicCode> set, CharacteristicCode... adverseTo) {
		var adverse = Arrays.asList(adverseTo);
		return screening(set.stream()
			.map((code) -> effect(code, adverse.contains(code) ? Effect.ADVERSE : Effect.NONE))
			.toList());
	}

	public static ScreenProposal screening(List<CharacteristicEffect> effects) {
		return screening(effects, Answer.NO, Answer.NO, Answer.NO);
	}

	public static ScreenProposal screening(List<CharacteristicEffect> effects, Answer publicConcern, Answer benefitLost,
			Answer algorithmUsed) {
		return new ScreenProposal(effects, publicConcern, Answer.YES, Answer.NO, benefitLost, algorithmUsed,
				"Visits by the hour, 2025");
	}

	public static CharacteristicEffect effect(CharacteristicCode code, Effect effect) {
		return new CharacteristicEffect(code, effect, "Thought so because of " + code);
	}

	public static EvidenceItem item(String title, CharacteristicCode... about) {
		return item(title, LocalDate.of(2021, 3, 21), about);
	}

	public static EvidenceItem item(String title, LocalDate date, CharacteristicCode... about) {
		return new EvidenceItem(EvidenceType.CENSUS, title, "Office for National Statistics",
				"https://www.ons.gov.uk/census", date, "Fellshire", 41_200, List.of(about), "One in five is over 65.",
				EvidenceQuality.STRONG);
	}

	public static EvidenceGap gap(CharacteristicCode code, LocalDate due) {
		return new EvidenceGap(code, "Who comes after five", "Count for four weeks", "Head of libraries", due);
	}

	public static Engagement engagement() {
		return engagement(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 6), 120, 34);
	}

	public static Engagement engagement(LocalDate from, LocalDate to, @Nullable Integer invited,
			@Nullable Integer responded) {
		return new Engagement("Evening users, carers", "Drop-in sessions", from, to,
				"Step-free, induction loop, easy read", invited, responded, "The last bus leaves at six",
				"Thursdays stay open until seven", null);
	}

	public static ImpactEntry negative(CharacteristicCode code, Severity severity, Likelihood likelihood) {
		return negative(code, Directness.DIRECT, severity, likelihood);
	}

	public static ImpactEntry negative(CharacteristicCode code, @Nullable Directness directness,
			@Nullable Severity severity, @Nullable Likelihood likelihood) {
		return entry(code, "people who come after work", ImpactKind.NEGATIVE, directness, severity, likelihood);
	}

	public static ImpactEntry effect(CharacteristicCode code, ImpactKind kind) {
		return entry(code, "everybody", kind, null, null, null);
	}

	public static ImpactEntry entry(CharacteristicCode code, String group, ImpactKind kind,
			@Nullable Directness directness, @Nullable Severity severity, @Nullable Likelihood likelihood) {
		return new ImpactEntry(code, group, Set.of(), Set.of(Aim.ELIMINATE, Aim.ADVANCE), kind, directness, severity,
				likelihood, 300, Lasting.LASTING, "The hours they use are cut", List.of(CENSUS));
	}

	public static Mitigation reduce(int entry, @Nullable Severity severity, @Nullable Likelihood likelihood) {
		return act(entry, Response.REDUCE, severity, likelihood);
	}

	public static Mitigation gatherEvidence(int entry) {
		return act(entry, Response.GATHER_EVIDENCE, null, null);
	}

	private static Mitigation act(int entry, Response response, @Nullable Severity severity,
			@Nullable Likelihood likelihood) {
		return new Mitigation(entry, response, "One late evening a week", "Head of libraries", TODAY.plusMonths(3),
				"Visits after five", severity, likelihood, null, null);
	}

	public static Mitigation justify(int entry) {
		return new Mitigation(entry, Response.JUSTIFY, null, null, null, null, null, null,
				"Keeping all three libraries open", "Closing one would harm more people more");
	}

	public static ProposeOutcome proposed(Outcome outcome) {
		return new ProposeOutcome(outcome, "The savings are needed", "Three libraries close earlier.");
	}

	public static ReviewQuality passed() {
		return review(Answer.YES, null, ReviewOutcome.PASS, null);
	}

	public static ReviewQuality review(Answer recorded, @Nullable String evidenceComment, ReviewOutcome outcome,
			@Nullable ReworkStep step) {
		return new ReviewQuality(Answer.YES, Answer.YES, Answer.YES, Answer.YES, Answer.YES, recorded, evidenceComment,
				null, null, null, outcome, step);
	}

	public static SignOff approved() {
		return new SignOff(SignOffDecision.APPROVED, true, "Read on the train, twice", null);
	}

	public static SignOff returned(@Nullable String comment, @Nullable ReworkStep step) {
		return new SignOff(SignOffDecision.RETURNED, null, comment, step);
	}

	public static RecordDecision decided(Decision decision, String hash, @Nullable String comment) {
		return new RecordDecision(decision, true, hash, "Cabinet, 2 March 2026, minute 7", TODAY, comment);
	}

}
