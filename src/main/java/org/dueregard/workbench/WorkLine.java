package org.dueregard.workbench;

import java.time.LocalDate;

import org.dueregard.assessment.Stage;
import org.dueregard.shared.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A line of My work.
 *
 * @param task what is to be done; null for an assessment that is listed as such
 * @param decision when the proposal is to be decided on
 * @param canBeTaken whether the officer may take the task, from nobody or from a
 * colleague for whom they cover
 */
public record WorkLine(@Nullable OpenTask task, Reference reference, String title, Stage stage, LocalDate decision,
		boolean canBeTaken) {

	/**
	 * Whether the assessment is in the public register.
	 */
	public boolean isPublic() {
		return this.stage == Stage.PUBLISHED || this.stage == Stage.SCREENED_OUT || this.stage == Stage.CLOSED;
	}

}
