package org.dueregard.workbench;

import java.time.Instant;
import java.time.LocalDate;

import org.dueregard.assessment.Assessment;
import org.dueregard.identity.Officer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits.
 *
 * @param id the engine's
 * @param step id of the step, and of its form
 * @param name the step in plain English
 * @param assessment the case it belongs to
 * @param assignee who holds it; null while it waits for anyone of its role
 * @param role group of those who may take it; null for the author's own
 * @param since when it arrived
 * @param due when it should be done
 */
public record OpenTask(String id, String step, String name, AssessmentId assessment, @Nullable OfficerId assignee,
		@Nullable String role, Instant since, @Nullable LocalDate due) {

	public boolean isHeldBy(OfficerId officer) {
		return officer.equals(this.assignee);
	}

	/**
	 * Whether it judges what the author wrote.
	 */
	boolean isReview() {
		return this.role != null;
	}

	/**
	 * Whether an officer of the case's body may take it. Nobody takes what is about their
	 * own case.
	 */
	boolean waitsFor(Officer officer, Assessment of) {
		return this.assignee == null && !of.author().equals(officer.id())
				&& officer.roles().stream().anyMatch((held) -> held.group().equals(this.role));
	}

}
