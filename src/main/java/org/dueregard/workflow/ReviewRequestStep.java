package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.identity.Role;
import org.dueregard.request.RequestDesk;
import org.dueregard.request.ReviewRequest;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Another officer looks again at how a request was answered.
 */
@Component("reviewRequest")
class ReviewRequestStep implements UserStep<ReviewRequest> {

	/** Who reviews, and is told when an answer is late. */
	static final Role ROLE = Role.LEGAL;

	private final RequestDesk desk;

	private final Holders holders;

	ReviewRequestStep(RequestDesk desk, @Lazy Holders holders) {
		this.desk = desk;
		this.holders = holders;
	}

	@Override
	public Class<ReviewRequest> form() {
		return ReviewRequest.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return ROLE;
	}

	@Override
	public Done submitted(ReviewRequest command, DelegateTask task) {
		this.desk.review(ProcessVariable.request(task), command, this.holders.acting());
		ProcessVariable.REQUEST_REVIEW.set(task, command.requestReview().name());
		return Done.with(command.requestReview());
	}

}
