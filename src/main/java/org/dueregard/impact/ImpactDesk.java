package org.dueregard.impact;

import java.util.List;
import java.util.Optional;

import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;

/**
 * The public door of the impact.
 */
public interface ImpactDesk {

	/**
	 * Records the answers of {@code scoreImpact}; a second time replaces them. Advice
	 * already given stays.
	 * @throws org.dueregard.shared.AnswersRefused unless every relevant characteristic
	 * has an entry, negative ones are scored and the others not, neutral ones rest on
	 * evidence, and aims fit the characteristic
	 */
	void score(AssessmentId id, ScoreImpact command);

	/**
	 * The questions to specialists that wait for an answer.
	 */
	List<Advice> openAdvice(AssessmentId id);

	/**
	 * Records the answers of {@code adviseOnImpact} for one characteristic.
	 */
	void advise(AssessmentId id, CharacteristicCode characteristic, AdviseOnImpact command);

	/**
	 * Records the answers of {@code planMitigation}; a second time replaces them.
	 * @throws org.dueregard.shared.AnswersRefused unless every negative entry is
	 * mitigated or justified, every unknown one gets evidence, actions have an owner and
	 * a due date, and no residual is above what it was before
	 */
	void plan(AssessmentId id, PlanMitigation command);

	/**
	 * The entries as they stand; none before scoring.
	 */
	Impact impact(AssessmentId id);

	Optional<ScoreImpact> scoring(AssessmentId id);

	Optional<PlanMitigation> mitigation(AssessmentId id);

}
