package org.dueregard.screening;

import org.dueregard.shared.AssessmentId;

/**
 * A case as it stands after its screening was answered.
 */
public final class ScreenedCase {

	private ScreenedCase() {
	}

	public static Screening with(AssessmentId assessment, ScreenProposal answers) {
		return Screening.of(assessment, answers);
	}

}
