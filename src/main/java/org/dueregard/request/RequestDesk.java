package org.dueregard.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;

/**
 * The door of requests for officers and the workflow. What changes a request writes the
 * letter to the person and the act.
 */
public interface RequestDesk {

	/**
	 * Lets nobody else act on a request until this transaction has ended.
	 */
	void hold(RequestId id);

	/**
	 * A request that is known to exist.
	 */
	PublicRequest get(RequestId id);

	Optional<PublicRequest> find(String reference);

	/**
	 * Requests of a body that are not ended, the one due first first.
	 */
	List<PublicRequest> open(BodyId body);

	/**
	 * The newest requests of a body that are ended, at most a hundred.
	 */
	List<PublicRequest> ended(BodyId body);

	/**
	 * Everything done with a request, oldest first.
	 */
	List<RequestAct> acts(RequestId id);

	/**
	 * Last day on which a person who was asked may say what they mean.
	 */
	LocalDate clarifyBy(RequestId id);

	/**
	 * Last day on which a person who was answered may ask for an internal review.
	 */
	LocalDate askReviewBy(RequestId id);

	/**
	 * @throws org.dueregard.shared.AnswersRefused when the answers contradict each other,
	 * or the law does not let the body do it
	 */
	void answer(RequestId id, AnswerRequest command, OfficerId by);

	void review(RequestId id, ReviewRequest command, OfficerId by);

	/**
	 * Requests that wait until an assessment is published.
	 */
	List<PublicRequest> awaiting(String assessment);

	/**
	 * What was promised has been published: the request is answered.
	 */
	void published(RequestId id);

	/**
	 * What was promised will not be published: an officer has to answer anew.
	 */
	void notToBePublished(RequestId id);

	/**
	 * The person has not said in time what they mean.
	 */
	void lapsed(RequestId id);

	/**
	 * The time to ask for a review is over.
	 */
	void closed(RequestId id);

}
