package org.dueregard.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import org.dueregard.assessment.Assessment;
import org.dueregard.identity.Officer;
import org.dueregard.shared.AssessmentId;

/**
 * The public door of the files that are attached to a case. Who may come to a case at all
 * is for the page to say.
 */
public interface EvidenceFiles {

	/**
	 * The files of a case, oldest first.
	 */
	List<AttachedFile> of(AssessmentId assessment);

	Optional<AttachedFile> find(AssessmentId assessment, long file);

	/**
	 * Whether files may still be attached to a case and removed from it: until it is
	 * decided.
	 */
	boolean areOpen(Assessment assessment);

	/**
	 * Attaches a file.
	 * @throws org.dueregard.shared.AnswersRefused when its content is not what its name
	 * says or may do harm, when it is too large, there already or one too many, or when
	 * the case is decided
	 * @throws IOException when it cannot be read to its end
	 */
	AttachedFile attach(AssessmentId assessment, AttachFile command, Officer by) throws IOException;

	/**
	 * Removes a file, and its content unless another case of the body has it too.
	 * @throws org.dueregard.shared.AnswersRefused when it is gone already or the case is
	 * decided
	 */
	void remove(AssessmentId assessment, long file, Officer by);

	/**
	 * What a file holds, to be read piece by piece.
	 */
	InputStream content(AttachedFile file);

}
