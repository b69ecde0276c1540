package org.dueregard.workflow;

import java.util.Optional;

import org.dueregard.assessment.Stage;

/**
 * A step of an assessment.
 *
 * @param <C> the command its form makes
 */
interface AssessmentStep<C extends Record> extends UserStep<C> {

	/**
	 * The stage of a case that has come to this step; empty when it does not change.
	 */
	default Optional<Stage> stage() {
		return Optional.empty();
	}

	/**
	 * Working days before the decision by which it is due; negative for days after it.
	 */
	int daysBeforeDecision();

}
