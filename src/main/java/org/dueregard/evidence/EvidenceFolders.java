package org.dueregard.evidence;

import org.dueregard.shared.AssessmentId;
import org.springframework.data.repository.CrudRepository;

/**
 * The evidence of all assessments.
 */
interface EvidenceFolders extends CrudRepository<Evidence, AssessmentId> {

}
