package org.dueregard.evidence;

import java.util.Optional;

import org.dueregard.shared.AssessmentId;

/**
 * The public door of the evidence.
 */
public interface EvidenceDesk {

	/**
	 * Records the answers of {@code gatherEvidence}; a second time replaces them.
	 * @throws org.dueregard.shared.AnswersRefused unless every relevant characteristic
	 * has an item or a gap, titles are distinct, and a case without items says why
	 */
	void gather(AssessmentId id, GatherEvidence command);

	/**
	 * Records the answers of {@code involvePeople}; a second time replaces them.
	 * @throws org.dueregard.shared.AnswersRefused when there is neither an engagement nor
	 * a reason why, or both, or dates or numbers contradict each other
	 */
	void involve(AssessmentId id, InvolvePeople command);

	Optional<GatherEvidence> evidence(AssessmentId id);

	Optional<InvolvePeople> involvement(AssessmentId id);

}
