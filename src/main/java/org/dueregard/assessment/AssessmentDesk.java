package org.dueregard.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.identity.Characteristic;
import org.dueregard.identity.Officer;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Reference;

/**
 * The public door of the case.
 */
public interface AssessmentDesk {

	/**
	 * Starts an assessment for the author's body and gives it its reference.
	 * @throws org.dueregard.shared.AnswersRefused when the answers contradict each other
	 * or the author belongs to no body
	 */
	Assessment register(RegisterProposal command, Officer author);

	/**
	 * Lets nobody else act on the assessment until this transaction has ended.
	 */
	void hold(AssessmentId id);

	/**
	 * An assessment that is known to exist.
	 */
	Assessment get(AssessmentId id);

	Optional<Assessment> find(Reference reference);

	/**
	 * Assessments by id, in one query.
	 */
	List<Assessment> all(Collection<AssessmentId> ids);

	/**
	 * The newest assessments an officer wrote, at most a hundred, newest first.
	 */
	List<Assessment> writtenBy(OfficerId author);

	/**
	 * The set of characteristics of the body on the day of registration.
	 */
	List<Characteristic> characteristics(AssessmentId id);

	/**
	 * The characteristics to be scored, in the order of the set.
	 */
	List<Characteristic> relevantCharacteristics(AssessmentId id);

	/**
	 * Says which characteristics are to be scored; none means all of the set.
	 */
	void concerns(AssessmentId id, Set<CharacteristicCode> characteristics);

	void reached(AssessmentId id, Stage stage);

	/**
	 * Writes down an act; acts are never changed or removed.
	 */
	void record(Act act);

	/**
	 * Every act, oldest first.
	 */
	List<Act> acts(AssessmentId id);

}
