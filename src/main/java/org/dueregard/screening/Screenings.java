package org.dueregard.screening;

import org.dueregard.shared.AssessmentId;
import org.springframework.data.repository.CrudRepository;

/**
 * All screenings.
 */
interface Screenings extends CrudRepository<Screening, AssessmentId> {

}
