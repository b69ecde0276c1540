package org.dueregard.assessment;

import java.util.List;
import java.util.Optional;

import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Reference;
import org.springframework.data.repository.CrudRepository;

/**
 * All assessments.
 */
interface Assessments extends CrudRepository<Assessment, AssessmentId> {

	Optional<Assessment> findByReference(Reference reference);

	List<Assessment> findTop100ByAuthorOrderByIdDesc(OfficerId author);

}
