package org.dueregard.workflow;

import org.dueregard.request.ConcernOutcome;

/**
 * Where a concern goes once it is answered.
 */
enum ConcernTurn {

	/** It ends. */
	ANSWERED,
	/** It opens the assessment again. */
	REOPEN;

	static ConcernTurn of(ConcernOutcome outcome) {
		return (outcome == ConcernOutcome.REOPEN) ? REOPEN : ANSWERED;
	}

}
