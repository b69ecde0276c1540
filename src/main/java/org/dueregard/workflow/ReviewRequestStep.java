package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.identity.Role;
import org.dueregard.request.Answering;
import org.dueregard.request.RequestDesk;
import org.dueregard.request.ReviewRequest;
import org.dueregard.shared.OfficerId;
import org.springframework.stereotype.Component;

/**
 * Another officer looks again at how a request was answered.
 */
@Component("reviewRequest")
class ReviewRequestStep implements UserStep<ReviewRequest> {

	private final RequestDesk desk;

	ReviewRequestStep(RequestDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<ReviewRequest> form() {
		return ReviewRequest.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Answering.REVIEWS;
	}

	@Override
	public Done submitted(ReviewRequest command, DelegateTask task) {
		this.desk.review(ProcessVariable.request(task), command, new OfficerId(task.getAssignee()));
		ProcessVariable.REQUEST_REVIEW.set(task, command.requestReview().name());
		return Done.with(command.requestReview());
	}

}
