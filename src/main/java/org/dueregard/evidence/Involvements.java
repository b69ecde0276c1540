package org.dueregard.evidence;

import org.dueregard.shared.AssessmentId;
import org.springframework.data.repository.CrudRepository;

/**
 * The involvement of people in all assessments.
 */
interface Involvements extends CrudRepository<Involvement, AssessmentId> {

}
