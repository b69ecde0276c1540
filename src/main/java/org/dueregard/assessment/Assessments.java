package org.dueregard.assessment;

import java.util.Optional;

import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Reference;
import org.springframework.data.repository.CrudRepository;

/**
 * All assessments.
 */
interface Assessments extends CrudRepository<Assessment, AssessmentId> {

	Optional<Assessment> findByReference(Reference reference);

}
