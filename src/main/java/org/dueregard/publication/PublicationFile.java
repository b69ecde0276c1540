package org.dueregard.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.dueregard.actionplan.ReviewActions;
import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.actionplan.ReviewDesk;
import org.dueregard.identity.Bodies;
import org.dueregard.publication.disclosure.DisclosureCheck;
import org.dueregard.publication.disclosure.PersonalData;
import org.dueregard.publication.disclosure.Redaction;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.document.PublishedAssessment.DecisionMade;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.publication.register.PublishedReview;
import org.dueregard.screening.ScreeningDesk;
import org.dueregard.screening.ScreeningOutcome;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.London;
import org.dueregard.shared.Problem;
import org.dueregard.shared.SmallNumbers;
import org.dueregard.signoff.SignOffDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clears what was approved and puts it into the register.
 */
@Component
@Transactional
class PublicationFile implements PublicationDesk {

	private final FairCopy fairCopy;

	private final ApprovedVersions approvedVersions;

	private final ScreeningDesk screenings;

	private final SignOffDesk signOffs;

	private final Clearances clearances;

	private final ReviewDesk reviews;

	private final Register register;

	private final Bodies bodies;

	private final Clock clock;

	PublicationFile(FairCopy fairCopy, ApprovedVersions approvedVersions, ScreeningDesk screenings,
			SignOffDesk signOffs, Clearances clearances, ReviewDesk reviews, Register register, Bodies bodies,
			Clock clock) {
		this.fairCopy = fairCopy;
		this.approvedVersions = approvedVersions;
		this.screenings = screenings;
		this.signOffs = signOffs;
		this.clearances = clearances;
		this.reviews = reviews;
		this.register = register;
		this.bodies = bodies;
		this.clock = clock;
	}

	@Override
	public PublicationTiming clear(AssessmentId id, ClearForPublication command) {
		var approved = decidedOn(id);
		var numbers = smallNumbers(approved.snapshot());
		var own = Redaction.of(command.passagesToRedact(), command.redactionReason());
		var verdict = Verdict.of(command.findingsToWithhold(), command.findingsToShow(), command.shownBecause());
		var findings = edition(id, approved, Redaction.NONE, numbers).findings();
		var redaction = own.and(verdict.among(findings).passages());
		var today = London.today(this.clock);
		var problems = new ArrayList<>(verdict.problems(findings));
		problems.addAll(problemsOf(command, own, edition(id, approved, redaction, numbers), verdict));
		if (command.publishOn() != null && command.publishOn().isBefore(today)) {
			problems.add(Problem.with("publishOn", "clearForPublication.publishOn.past"));
		}
		if (!command.checked()) {
			problems.add(Problem.with("checked", "clearForPublication.checked.needed"));
		}
		AnswersRefused.unlessNone(problems);
		this.clearances.keep(id, approved.version(), command, numbers);
		return isEmbargoed(command.publishOn(), today) ? PublicationTiming.EMBARGOED : PublicationTiming.NOW;
	}

	private static boolean isEmbargoed(@Nullable LocalDate publishOn, LocalDate today) {
		return publishOn != null && publishOn.isAfter(today);
	}

	private static List<Problem> problemsOf(ClearForPublication command, Redaction own, PublicEdition edition,
			Verdict verdict) {
		var problems = new ArrayList<Problem>();
		for (var passage : own.notIn(edition.texts())) {
			problems.add(Problem.with("passagesToRedact", "clearForPublication.passagesToRedact.notFound", passage));
		}
		var reason = Objects.requireNonNullElse(command.redactionReason(), "");
		for (var found : edition.personalData()) {
			if (reason.contains(found.text())) {
				problems.add(Problem.with("redactionReason", "clearForPublication.redactionReason.personalData",
						found.text()));
			}
			else if (!verdict.shows(found)) {
				problems.add(Problem.with("findingsToWithhold", "clearForPublication.findingsToWithhold.open",
						found.text()));
			}
		}
		if (own.isEmpty() && !reason.isBlank()) {
			problems.add(Problem.with("passagesToRedact", "clearForPublication.passagesToRedact.missing"));
		}
		if (!own.isEmpty() && reason.isBlank()) {
			problems.add(Problem.with("redactionReason", "clearForPublication.redactionReason.missing"));
		}
		for (var passage : edition.redaction().repeatedByReason()) {
			problems
				.add(Problem.with("redactionReason", "clearForPublication.redactionReason.repeatsPassage", passage));
		}
		return problems;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Finding> findings(AssessmentId id) {
		return this.approvedVersions.find(id).map((approved) -> edition(id, approved).findings()).orElse(List.of());
	}

	/**
	 * With nothing redacted yet, and numbers told as the body does today.
	 */
	private PublicEdition edition(AssessmentId id, ApprovedVersions.Frozen approved) {
		return edition(id, approved, Redaction.NONE, smallNumbers(approved.snapshot()));
	}

	private PublicEdition edition(AssessmentId id, ApprovedVersions.Frozen approved, Redaction redaction,
			SmallNumbers numbers) {
		return PublicEdition.of(approved, decision(id), redaction, numbers);
	}

	/**
	 * What has been published, or is to be now.
	 */
	private PublicEdition edition(AssessmentId id, int approvedVersion) {
		return (approvedVersion == Register.SCREENING) ? screeningEdition(id)
				: cleared(id, this.approvedVersions.get(id, approvedVersion));
	}

	private PublicEdition cleared(AssessmentId id, ApprovedVersions.Frozen approved) {
		var cleared = this.clearances.cleared(id, approved.version());
		return edition(id, approved, cleared.redaction(), cleared.smallNumbers());
	}

	private PublicEdition screeningEdition(AssessmentId id) {
		var screening = this.fairCopy.ofScreening(id);
		return PublicEdition.ofScreening(screening, smallNumbers(screening));
	}

	private SmallNumbers smallNumbers(Snapshot assessment) {
		return this.bodies.get(assessment.body().id()).smallNumbers();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Preview> preview(AssessmentId id) {
		return this.approvedVersions.find(id)
			.map((approved) -> edition(id, approved))
			.or(() -> this.screenings.screening(id)
				.filter((screening) -> screening.outcome() == ScreeningOutcome.NOT_NEEDED)
				.map((screening) -> screeningEdition(id)))
			.map((edition) -> Preview.of(edition.asPublished(1, London.today(this.clock))));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Preview> approved(AssessmentId id) {
		return this.approvedVersions.find(id)
			.map((approved) -> Preview.of(new PublishedAssessment(approved.version(), London.today(this.clock),
					approved.snapshot(), null, null, null, approved.hash(), null, null)));
	}

	@Override
	@Transactional(readOnly = true)
	public void checkScreening(AssessmentId id) {
		var problems = screeningEdition(id).certainlyPersonal()
			.stream()
			.map((found) -> Problem.with("screeningDecision", "confirmScreening.screeningDecision.personalData",
					found.text()))
			.toList();
		AnswersRefused.unlessNone(problems);
	}

	@Override
	public void publish(AssessmentId id) {
		var approved = decidedOn(id);
		if (!this.register.holds(id, approved.version())) {
			this.register.add(id, approved.version(), cleared(id, approved));
		}
	}

	@Override
	public void publishScreening(AssessmentId id) {
		if (!this.register.holds(id, Register.SCREENING)) {
			this.register.add(id, Register.SCREENING, screeningEdition(id));
		}
	}

	/**
	 * Nobody clears a review, so nobody could accept what the check finds: whoever writes
	 * it writes it otherwise.
	 */
	@Override
	public void publishReview(AssessmentId id, ReviewActions review) {
		this.register.newest(id).ifPresent((published) -> {
			var whole = edition(id, published.approvedVersion());
			var isExempt = published.document().exemptReason() != null;
			UnaryOperator<@Nullable String> shown = (text) -> (text == null || isExempt) ? null
					: whole.redaction().applyTo(text);
			var check = whole.check();
			var edition = new PublishedReview(published.document().version(), this.clock.instant(),
					review.reviewDecision(),
					(review.reviewDecision() == ReviewDecision.CONTINUE) ? this.reviews.nextReview(id) : null,
					shown.apply(review.progress()), shown.apply(review.unexpectedEffects()));
			AnswersRefused.unlessNone(
					Stream
						.concat(personalData(check, "progress", edition.progress()),
								personalData(check, "unexpectedEffects", edition.unexpectedEffects()))
						.toList());
			this.register.add(published, edition);
		});
	}

	private static Stream<Problem> personalData(DisclosureCheck check, String answer, @Nullable String text) {
		return (text == null) ? Stream.of()
				: check.in(text)
					.stream()
					.distinct()
					.map((found) -> Problem.with(answer, "reviewActions.personalData", found.text()));
	}

	/**
	 * Nobody clears the reason of a withdrawal, so what looks like personal data in it is
	 * left out.
	 */
	@Override
	public void withdraw(AssessmentId id, String reason) {
		this.register.withdraw(id, PersonalData.removedFrom(reason));
	}

	/**
	 * The approved version, if the decision was made on exactly that.
	 */
	private ApprovedVersions.Frozen decidedOn(AssessmentId id) {
		var approved = this.approvedVersions.newest(id);
		var decision = this.signOffs.approval(id).decision();
		if (decision == null || !decision.versionHash().equals(approved.hash())) {
			throw new NotDecidedOn();
		}
		return approved;
	}

	private @Nullable DecisionMade decision(AssessmentId id) {
		var recorded = this.signOffs.approval(id).decision();
		return (recorded == null) ? null
				: new DecisionMade(recorded.decision(), recorded.minuteReference(), recorded.decidedOn());
	}

}
