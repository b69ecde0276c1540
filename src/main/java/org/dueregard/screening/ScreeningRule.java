package org.dueregard.screening;

import org.dueregard.shared.Answer;

/**
 * The rule that says from the answers whether a full assessment is needed: a decision
 * table the body can read.
 */
public interface ScreeningRule {

	Ruling rule(Effect worstEffect, Answer publicConcern, Answer benefitLost, Answer algorithmUsed);

	/**
	 * What the table says.
	 *
	 * @param reason label of the row that decided
	 */
	record Ruling(ScreeningOutcome outcome, String reason) {
	}

}
