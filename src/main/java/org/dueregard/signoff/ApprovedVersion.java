package org.dueregard.signoff;

import org.dueregard.shared.AssessmentId;

/**
 * Freezes what was approved, so that a decision is made on exactly that. Kept by
 * publication.
 */
public interface ApprovedVersion {

	/**
	 * Freezes the assessment as it stands as its next version.
	 * @return SHA-256 of the frozen text, in hexadecimal
	 */
	String freeze(AssessmentId id);

	/**
	 * SHA-256 of the newest frozen text.
	 * @throws org.dueregard.shared.Refusal when the text no longer gives that hash
	 */
	String hash(AssessmentId id);

}
