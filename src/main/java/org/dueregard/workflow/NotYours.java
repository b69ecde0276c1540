package org.dueregard.workflow;

import java.util.Set;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;

/**
 * The officer may not do this step of this case.
 */
class NotYours extends Refusal {

	private static final Set<String> NOBODYS_FAULT = Set.of("task.gone", "task.changedMeanwhile");

	NotYours(Problem problem) {
		super(problem);
	}

	/**
	 * Whether somebody tried what they may not, rather than came too late.
	 */
	boolean isAttempt() {
		return problems().stream().noneMatch((problem) -> NOBODYS_FAULT.contains(problem.key()));
	}

}
