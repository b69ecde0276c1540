package org.dueregard.screening;

import java.util.Optional;

import org.dueregard.shared.AssessmentId;

/**
 * The public door of screening.
 */
public interface ScreeningDesk {

	/**
	 * Records the answers of {@code screenProposal}; a second time replaces them.
	 * @throws org.dueregard.shared.AnswersRefused unless every characteristic of the case
	 * has exactly one effect
	 */
	void screen(AssessmentId id, ScreenProposal command);

	/**
	 * Applies the {@link ScreeningRule} and says which characteristics are to be scored:
	 * every one whose effect is not {@link Effect#NONE}.
	 */
	ScreeningOutcome decide(AssessmentId id);

	/**
	 * Records the adviser's answer of {@code confirmScreening}.
	 * @throws org.dueregard.shared.AnswersRefused when a comment is needed and missing
	 */
	void confirm(AssessmentId id, ConfirmScreening command);

	Optional<Screening> screening(AssessmentId id);

}
