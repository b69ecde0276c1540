package org.dueregard.impact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.London;
import org.dueregard.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the scoring, the advice on it and the plan of what is done.
 */
@Component
@Transactional
class ImpactFile implements ImpactDesk {

	private final Scorings scorings;

	private final AdviceGiven given;

	private final ScoringRules scoringRules;

	private final RatingRule rating;

	private final Clock clock;

	ImpactFile(Scorings scorings, AdviceGiven given, ScoringRules scoringRules, RatingRule rating, Clock clock) {
		this.scorings = scorings;
		this.given = given;
		this.scoringRules = scoringRules;
		this.rating = rating;
		this.clock = clock;
	}

	@Override
	public void score(AssessmentId id, ScoreImpact command) {
		AnswersRefused.unlessNone(this.scoringRules.problems(id, command, this.given.on(id)));
		var scoring = this.scorings.findById(id).orElseGet(() -> Scoring.of(id));
		scoring.score(command, this.rating);
		this.scorings.save(scoring);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Advice> openAdvice(AssessmentId id) {
		return impact(id).advice().stream().filter(Advice::isOpen).toList();
	}

	@Override
	public void advise(AssessmentId id, CharacteristicCode characteristic, AdviseOnImpact command) {
		var open = open(get(id), this.given.on(id)).stream()
			.filter((request) -> request.characteristic().equals(characteristic))
			.findFirst()
			.orElseThrow(() -> new AnswersRefused(Problem.of("adviseOnImpact.advice.notAsked")));
		this.given.add(id, open, command);
	}

	@Override
	public void plan(AssessmentId id, PlanMitigation command) {
		var scoring = get(id);
		AnswersRefused.unlessNone(
				new MitigationRules(scoring.entries(), London.today(this.clock)).problems(command.mitigations()));
		scoring.plan(command, this.rating);
		this.scorings.save(scoring);
	}

	@Override
	@Transactional(readOnly = true)
	public Impact impact(AssessmentId id) {
		return this.scorings.findById(id)
			.map((scoring) -> new Impact(scoring.entries(), advice(scoring, this.given.on(id))))
			.orElseGet(() -> new Impact(List.of(), List.of()));
	}

	private static List<Advice> advice(Scoring scoring, List<Advice> given) {
		var advice = new ArrayList<>(given);
		open(scoring, given).stream().map(Advice::askedBy).forEach(advice::add);
		return List.copyOf(advice);
	}

	private static List<AdviceRequest> open(Scoring scoring, List<Advice> given) {
		return scoring.requests()
			.stream()
			.filter((request) -> given.stream().noneMatch((advice) -> advice.answers(request)))
			.toList();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<ScoreImpact> scoring(AssessmentId id) {
		return this.scorings.findById(id).map(Scoring::answers);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<PlanMitigation> mitigation(AssessmentId id) {
		return this.scorings.findById(id).flatMap(Scoring::plan);
	}

	private Scoring get(AssessmentId id) {
		return this.scorings.findById(id).orElseThrow(() -> new IllegalStateException("No scoring of " + id));
	}

}
