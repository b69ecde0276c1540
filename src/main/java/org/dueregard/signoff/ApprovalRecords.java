package org.dueregard.signoff;

import org.dueregard.shared.AssessmentId;
import org.springframework.data.repository.CrudRepository;

/**
 * The approval records of all assessments.
 */
interface ApprovalRecords extends CrudRepository<ApprovalRecord, AssessmentId> {

}
