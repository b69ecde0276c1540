package org.dueregard.workbench;

import java.time.Instant;
import java.time.LocalDate;

import org.dueregard.assessment.Assessment;
import org.dueregard.identity.Officer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits.
 *
 * @param id the engine's
 * @param step id of the step, and of its form
 * @param name the step in plain English
 * @param about the assessment, or the request, that it belongs to
 * @param assignee who holds it; null while it waits for anyone of its role
 * @param role group of those who may take it; null for the author's own
 * @param since when it arrived
 * @param due when it should be done
 */
public record OpenTask(String id, String step, String name, CaseId about, @Nullable OfficerId assignee,
		@Nullable String role, Instant since, @Nullable LocalDate due) {

	/**
	 * The assessment that it belongs to. For pages that are there for assessments alone:
	 * a step of a request is not found by them.
	 */
	public AssessmentId assessment() {
		if (this.about instanceof AssessmentId assessment) {
			return assessment;
		}
		throw new TaskGone();
	}

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
		return !of.author().equals(officer.id()) && waitsFor(officer);
	}

	/**
	 * Whether it waits for a role that an officer holds.
	 */
	boolean waitsFor(Officer officer) {
		return this.assignee == null && officer.roles().stream().anyMatch((held) -> held.group().equals(this.role));
	}

}
