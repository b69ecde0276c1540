package org.dueregard.impact;

import org.dueregard.shared.AssessmentId;
import org.springframework.data.repository.CrudRepository;

/**
 * The scoring of all assessments.
 */
interface Scorings extends CrudRepository<Scoring, AssessmentId> {

}
