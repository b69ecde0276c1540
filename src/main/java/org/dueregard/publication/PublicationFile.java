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
import org.dueregard.publication.disclosure.DisclosureCheck;
import org.dueregard.publication.disclosure.PersonalData;
import org.dueregard.publication.disclosure.Redaction;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.publication.register.PublishedReview;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.London;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clears what was approved and puts it into the register.
 */
@Component
@Transactional
class PublicationFile implements PublicationDesk {

	private final Editions editions;

	private final ApprovedVersions approvedVersions;

	private final Clearances clearances;

	private final ReviewDesk reviews;

	private final Register register;

	private final Clock clock;

	PublicationFile(Editions editions, ApprovedVersions approvedVersions, Clearances clearances, ReviewDesk reviews,
			Register register, Clock clock) {
		this.editions = editions;
		this.approvedVersions = approvedVersions;
		this.clearances = clearances;
		this.reviews = reviews;
		this.register = register;
		this.clock = clock;
	}

	@Override
	public PublicationTiming clear(AssessmentId id, ClearForPublication command) {
		var approved = this.editions.decidedOn(id);
		var whole = this.editions.toClear(id, approved);
		var own = Redaction.of(command.passagesToRedact(), command.redactionReason());
		var verdict = Verdict.of(command.findingsToWithhold(), command.findingsToShow(), command.shownBecause());
		var findings = whole.findings();
		var redaction = own.and(verdict.among(findings).passages());
		var today = London.today(this.clock);
		var problems = new ArrayList<>(verdict.problems(findings));
		problems.addAll(problemsOf(command, own, whole.without(redaction), verdict));
		if (command.publishOn() != null && command.publishOn().isBefore(today)) {
			problems.add(Problem.with("publishOn", "clearForPublication.publishOn.past"));
		}
		if (!command.checked()) {
			problems.add(Problem.with("checked", "clearForPublication.checked.needed"));
		}
		AnswersRefused.unlessNone(problems);
		this.clearances.keep(id, approved.version(), command, whole.smallNumbers());
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
		return this.editions.toClear(id).map(PublicEdition::findings).orElse(List.of());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Preview> preview(AssessmentId id) {
		return this.editions.toClear(id)
			.or(() -> this.editions.screenedOut(id))
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
		var problems = this.editions.ofScreening(id)
			.certainlyPersonal()
			.stream()
			.map((found) -> Problem.with("screeningDecision", "confirmScreening.screeningDecision.personalData",
					found.text()))
			.toList();
		AnswersRefused.unlessNone(problems);
	}

	@Override
	public void publish(AssessmentId id) {
		var approved = this.editions.decidedOn(id);
		if (!this.register.holds(id, approved.version())) {
			this.register.add(id, approved.version(), this.editions.cleared(id, approved));
		}
	}

	@Override
	public void publishScreening(AssessmentId id) {
		if (!this.register.holds(id, Register.SCREENING)) {
			this.register.add(id, Register.SCREENING, this.editions.ofScreening(id));
		}
	}

	/**
	 * Nobody clears a review, so nobody could accept what the check finds: whoever writes
	 * it writes it otherwise.
	 */
	@Override
	public void publishReview(AssessmentId id, ReviewActions review) {
		this.register.newest(id).ifPresent((published) -> {
			var whole = this.editions.published(id, published.approvedVersion());
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

}
