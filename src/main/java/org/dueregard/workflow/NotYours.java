package org.dueregard.workflow;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;

/**
 * The officer may not do this step of this case.
 */
class NotYours extends Refusal {

	NotYours(Problem problem) {
		super(problem);
	}

}
