package org.dueregard.screening;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Unanswered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the screenings.
 */
@Component
@Transactional
class ScreeningFile implements ScreeningDesk {

	private static final EnumSet<ScreeningDecision> TO_BE_EXPLAINED = EnumSet.of(ScreeningDecision.FULL_REQUIRED,
			ScreeningDecision.SENT_BACK);

	private final Screenings screenings;

	private final AssessmentDesk assessments;

	private final ScreeningRule rule;

	ScreeningFile(Screenings screenings, AssessmentDesk assessments, ScreeningRule rule) {
		this.screenings = screenings;
		this.assessments = assessments;
		this.rule = rule;
	}

	@Override
	public void screen(AssessmentId id, ScreenProposal command) {
		AnswersRefused.unlessNone(new OneEffectEach(this.assessments.characteristics(id)).problems(command.effects()));
		var screening = this.screenings.findById(id);
		screening.ifPresent((earlier) -> earlier.answer(command));
		this.screenings.save(screening.orElseGet(() -> Screening.of(id, command)));
	}

	@Override
	public ScreeningOutcome decide(AssessmentId id) {
		var screening = get(id);
		var answers = screening.answers();
		var ruling = this.rule.rule(screening.worstEffect(), answers.publicConcern(), answers.benefitLost(),
				answers.algorithmUsed());
		screening.decide(ruling);
		this.screenings.save(screening);
		this.assessments.concerns(id, concerned(answers));
		return ruling.outcome();
	}

	/**
	 * Those it affects; when it is thought to affect nobody, each is looked at.
	 */
	private static Set<CharacteristicCode> concerned(ScreenProposal answers) {
		var affected = answers.effects()
			.stream()
			.filter((effect) -> effect.effect() != Effect.NONE)
			.map(CharacteristicEffect::characteristic)
			.collect(Collectors.toUnmodifiableSet());
		return !affected.isEmpty() ? affected
				: answers.effects()
					.stream()
					.map(CharacteristicEffect::characteristic)
					.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public void confirm(AssessmentId id, ConfirmScreening command) {
		if (TO_BE_EXPLAINED.contains(command.screeningDecision()) && Unanswered.is(command.comment())) {
			throw new AnswersRefused(Problem.with("comment", "confirmScreening.comment.missing"));
		}
		var screening = get(id);
		screening.confirm(command);
		this.screenings.save(screening);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Screening> screening(AssessmentId id) {
		return this.screenings.findById(id);
	}

	private Screening get(AssessmentId id) {
		return this.screenings.findById(id).orElseThrow(() -> new IllegalStateException("No screening of " + id));
	}

}
