package org.dueregard.publication;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;

/**
 * The newest approved version is not the one that was decided on.
 */
class NotDecidedOn extends Refusal {

	NotDecidedOn() {
		super(Problem.of("approvedVersion.decision.missing"));
	}

}
