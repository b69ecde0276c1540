package org.dueregard.workflow;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;

/**
 * A diagram, a table or an expression would have the engine run what is not ours.
 */
class NotPlain extends Refusal {

	NotPlain(String reason, Object... about) {
		super(Problem.of(reason, about));
	}

}
