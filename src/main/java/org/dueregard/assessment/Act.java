package org.dueregard.assessment;

import java.time.Instant;
import java.util.Set;

import org.dueregard.identity.Role;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * Who did which step of an assessment, in which role, when, and how it ended.
 *
 * @param step id of the step in the diagram, such as {@code reviewQuality}
 * @param result the choice made, such as {@code REWORK}; null where there is none
 * @param comment what the officer said to the next one
 */
public record Act(AssessmentId assessment, String step, OfficerId officer, Role role, Instant at,
		@Nullable String result, @Nullable String comment) {

	private static final Set<String> BACK = Set.of("SENT_BACK", "FULL_REQUIRED", "REWORK", "RETURNED", "CHANGE",
			"REOPEN");

	/**
	 * Whether it gave the case back to its author, to begin again or to go further.
	 */
	public boolean sentBack() {
		return this.result != null && BACK.contains(this.result);
	}

}
