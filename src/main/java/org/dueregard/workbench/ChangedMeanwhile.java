package org.dueregard.workbench;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;

/**
 * Somebody kept other answers after the form was handed out; sent once more, these take
 * their place.
 */
class ChangedMeanwhile extends Refusal {

	ChangedMeanwhile(Problem problem) {
		super(problem);
	}

}
