package org.dueregard.workflow;

import java.util.Set;

import org.dueregard.assessment.Act;

/**
 * Reads what acts mean for the one who comes next.
 */
final class Acts {

	private static final Set<String> BACK = Set.of("SENT_BACK", "FULL_REQUIRED", "REWORK", "RETURNED", "CHANGE",
			"REOPEN");

	private Acts() {
	}

	static boolean sentBack(Act act) {
		return act.result() != null && BACK.contains(act.result());
	}

}
