package org.dueregard.publication.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.dueregard.assessment.PeopleAffected;
import org.dueregard.assessment.ProposalKind;
import org.dueregard.assessment.ProposalStatus;
import org.dueregard.assessment.Timeliness;
import org.dueregard.evidence.EvidenceQuality;
import org.dueregard.evidence.EvidenceType;
import org.dueregard.identity.Role;
import org.dueregard.impact.AdviceView;
import org.dueregard.impact.Directness;
import org.dueregard.impact.ImpactKind;
import org.dueregard.impact.Lasting;
import org.dueregard.impact.Likelihood;
import org.dueregard.impact.Rating;
import org.dueregard.impact.Response;
import org.dueregard.impact.Severity;
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreeningOutcome;
import org.dueregard.shared.Aim;
import org.dueregard.shared.Answer;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Reference;
import org.dueregard.signoff.Outcome;
import org.dueregard.signoff.SignOffDecision;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as a document, in a shape of its own: what is frozen or published today
 * must be readable when the forms have long changed. Officers appear by role; their names
 * and sign-ins have no place in it. A part the assessment never came to, or that is not
 * published, is null.
 */
public record Snapshot(Reference reference, PublicBody body, LocalDate registeredOn, Timeliness timeliness,
		Proposal proposal, List<CharacteristicName> characteristics, @Nullable Screening screening,
		@Nullable Evidence evidence, @Nullable Involvement involvement, @Nullable Impact impact,
		@Nullable Conclusion conclusion, @Nullable Review review, List<Signed> signatures) {

	/**
	 * The label of a characteristic, as it was on the day of registration.
	 */
	public String nameOf(CharacteristicCode code) {
		return this.characteristics.stream()
			.filter((characteristic) -> characteristic.code().equals(code))
			.map(CharacteristicName::label)
			.findFirst()
			.orElse(code.value());
	}

	/**
	 * The characteristics that no effect is recorded for.
	 */
	public List<CharacteristicName> withoutEntries() {
		var impact = this.impact;
		return this.characteristics.stream()
			.filter((each) -> impact == null || impact.about(each.code()).isEmpty())
			.toList();
	}

	/**
	 * Every number of people in it, wherever it stands.
	 */
	public List<PeopleCount> numbersOfPeople() {
		return Texts.countsIn(this);
	}

	/**
	 * Whether a number is told as "or more", lest it give away another.
	 */
	public boolean tellsLess() {
		return numbersOfPeople().stream().anyMatch((each) -> each.precision() == PeopleCount.Precision.AT_LEAST);
	}

	/**
	 * Those who took part, of those who were invited; and those affected, of those whom
	 * an evidence item is about that says so.
	 */
	public List<PartOfTotal> partsOfTotals() {
		var invited = engagements().flatMap((each) -> PartOfTotal.of(each.responded(), each.invited()));
		var affected = entries().flatMap((entry) -> items().filter((item) -> entry.evidence().contains(item.title()))
			.flatMap((item) -> PartOfTotal.of(entry.peopleAffected(), item.baseNumber())));
		return Stream.concat(invited, affected).toList();
	}

	private Stream<Item> items() {
		return (this.evidence != null) ? this.evidence.items().stream() : Stream.of();
	}

	private Stream<Engaged> engagements() {
		return (this.involvement != null) ? this.involvement.engagements().stream() : Stream.of();
	}

	private Stream<Entry> entries() {
		return (this.impact != null) ? this.impact.entries().stream() : Stream.of();
	}

	/**
	 * What may be said of an assessment whose content is exempt: that it was made, how it
	 * ended, and the summary.
	 */
	public Snapshot withoutDetail() {
		var summaryElsewhere = this.conclusion != null;
		return new Snapshot(this.reference, this.body, this.registeredOn, this.timeliness,
				this.proposal.withSummary(summaryElsewhere ? null : this.proposal.summary()), this.characteristics,
				(this.screening != null) ? this.screening.withoutDetail() : null, null, null,
				(this.impact != null) ? this.impact.withoutDetail() : null,
				(this.conclusion != null) ? this.conclusion.withoutReasons() : null, this.review, this.signatures);
	}

	/**
	 * A number of people and a part of them.
	 */
	public record PartOfTotal(PeopleCount part, PeopleCount total) {

		static Stream<PartOfTotal> of(@Nullable PeopleCount part, @Nullable PeopleCount total) {
			return (part != null && total != null && part.number() <= total.number())
					? Stream.of(new PartOfTotal(part, total)) : Stream.of();
		}

	}

	public record PublicBody(BodyId id, String name) {
	}

	public record CharacteristicName(CharacteristicCode code, String label) {
	}

	/**
	 * What was being decided.
	 */
	public record Proposal(String title, @Nullable String summary, ProposalKind kind, ProposalStatus status,
			String directorate, String team, String owner, String decisionMaker, @Nullable String decisionReference,
			LocalDate decisionDate, Answer keyDecision, List<PeopleAffected> whoIsAffected, Answer exemptContent,
			@Nullable String exemptReason, @Nullable String parentReference) {

		Proposal withSummary(@Nullable String told) {
			return new Proposal(this.title, told, this.kind, this.status, this.directorate, this.team, this.owner,
					this.decisionMaker, this.decisionReference, this.decisionDate, this.keyDecision, this.whoIsAffected,
					this.exemptContent, this.exemptReason, this.parentReference);
		}

	}

	/**
	 * Whether a full assessment was needed, and why.
	 *
	 * @param screenedOn null when the act was not written down
	 */
	public record Screening(@Nullable LocalDate screenedOn, @Nullable ScreeningOutcome outcome, @Nullable String reason,
			List<LikelyEffect> effects, @Nullable Answer publicConcern, @Nullable Answer resourcesMoved,
			@Nullable Answer workforceOrProcurement, @Nullable Answer benefitLost, @Nullable Answer algorithmUsed,
			@Nullable String evidenceLookedAt) {

		Screening withoutDetail() {
			return new Screening(this.screenedOn, this.outcome, this.reason, List.of(), null, null, null, null, null,
					null);
		}

	}

	public record LikelyEffect(CharacteristicCode characteristic, Effect effect, String reason) {
	}

	public record Evidence(List<Item> items, List<Gap> gaps, @Nullable String whyNone) {
	}

	public record Item(EvidenceType type, String title, String source, @Nullable String url, LocalDate date,
			@Nullable String geography, @Nullable PeopleCount baseNumber, List<CharacteristicCode> characteristics,
			String finding, EvidenceQuality quality) {

		/**
		 * Whether the address is one of the web: a redacted one leads nowhere.
		 */
		public boolean isLinked() {
			return this.url != null && this.url.matches("https?://\\S+");
		}

	}

	public record Gap(CharacteristicCode characteristic, String missing, String action, String owner, LocalDate due) {
	}

	public record Involvement(List<Engaged> engagements, @Nullable String whyNobody) {
	}

	public record Engaged(String groups, String method, LocalDate from, LocalDate to, String access,
			@Nullable PeopleCount invited, @Nullable PeopleCount responded, String themes, String whatChanged,
			@Nullable String alternatives) {
	}

	/**
	 * The effects and what specialists said of them.
	 *
	 * @param headline worst residual rating of a negative effect; null when there is none
	 * @param unknown how many effects are not known
	 */
	public record Impact(@Nullable Rating headline, int unknown, List<Entry> entries, List<AdviceGiven> advice) {

		public List<Entry> about(CharacteristicCode characteristic) {
			return this.entries.stream().filter((entry) -> entry.characteristic().equals(characteristic)).toList();
		}

		/**
		 * What the effects on a characteristic say about one aim of the duty.
		 */
		public OnAim on(CharacteristicCode characteristic, Aim aim) {
			var entries = about(characteristic).stream().filter((entry) -> entry.aims().contains(aim)).toList();
			return new OnAim(entries.stream()
				.map(Entry::residual)
				.filter(Objects::nonNull)
				.max(Comparator.naturalOrder())
				.orElse(null), entries.stream().map(Entry::kind).distinct().sorted().toList());
		}

		Impact withoutDetail() {
			return new Impact(this.headline, this.unknown, List.of(), List.of());
		}

	}

	/**
	 * The effects of one characteristic on one aim at a glance. Good and bad stand side
	 * by side and are never weighed against each other.
	 *
	 * @param worst residual rating of the negative ones; null where there is none
	 */
	public record OnAim(@Nullable Rating worst, List<ImpactKind> kinds) {
	}

	public record Entry(int number, CharacteristicCode characteristic, String group, List<CharacteristicCode> meets,
			List<Aim> aims, ImpactKind kind, @Nullable Directness directness, @Nullable Severity severity,
			@Nullable Likelihood likelihood, @Nullable PeopleCount peopleAffected, @Nullable Lasting lasting,
			String reason, List<String> evidence, @Nullable Rating rating, @Nullable Rating residual,
			List<Action> actions) {
	}

	public record Action(Response response, @Nullable String action, @Nullable String owner, @Nullable LocalDate due,
			@Nullable String measure, @Nullable Severity residualSeverity, @Nullable Likelihood residualLikelihood,
			@Nullable String legitimateAim, @Nullable String proportionality) {
	}

	public record AdviceGiven(CharacteristicCode characteristic, AdviceView view, String advice) {
	}

	public record Conclusion(Outcome outcome, @Nullable String reasons, String plainSummary) {

		Conclusion withoutReasons() {
			return new Conclusion(this.outcome, null, this.plainSummary);
		}

	}

	/**
	 * The equality adviser's answers to the six principles of R (Brown) v Secretary of
	 * State for Work and Pensions [2008] EWHC 3158.
	 */
	public record Review(Answer aware, Answer inTime, Answer rigour, Answer own, Answer continuing, Answer recorded) {
	}

	public record Signed(Role role, SignOffDecision decision, @Nullable LocalDate signedOn) {
	}

}
