package org.dueregard.workbench;

import java.time.LocalDate;

import org.dueregard.assessment.Stage;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A line of My work.
 *
 * @param task what is to be done; null for an assessment that is listed as such
 * @param reference of the assessment, or of the request
 * @param title of the proposal, or the first words of what is asked
 * @param stage of the assessment; null for a request
 * @param decision when the proposal is to be decided on; null for a request
 * @param canBeTaken whether the officer may take the task, from nobody or from a
 * colleague for whom they cover
 */
public record WorkLine(@Nullable OpenTask task, String reference, String title, @Nullable Stage stage,
		@Nullable LocalDate decision, boolean canBeTaken) {

	/**
	 * Where all of the case is read.
	 */
	public String path() {
		var ofRequest = this.task != null && this.task.about() instanceof RequestId;
		return ofRequest ? RequestPages.path(this.reference) : CasePage.path(this.reference);
	}

	/**
	 * Whether the assessment is in the public register.
	 */
	public boolean isPublic() {
		return this.stage != null && this.stage.isPublic();
	}

}
