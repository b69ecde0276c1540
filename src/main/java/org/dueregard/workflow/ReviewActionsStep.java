package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.actionplan.ReviewActions;
import org.dueregard.actionplan.ReviewDesk;
import org.dueregard.identity.Role;
import org.springframework.stereotype.Component;

/**
 * The author says what happened since the decision.
 */
@Component("reviewActions")
class ReviewActionsStep implements UserStep<ReviewActions> {

	private final ReviewDesk desk;

	ReviewActionsStep(ReviewDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<ReviewActions> form() {
		return ReviewActions.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.AUTHOR;
	}

	@Override
	public int daysBeforeDecision() {
		return 0;
	}

	@Override
	public Done submitted(ReviewActions command, DelegateTask task) {
		this.desk.review(ProcessVariable.assessment(task), command);
		ProcessVariable.REVIEW_DECISION.set(task, command.reviewDecision().name());
		return Done.with(command.reviewDecision());
	}

}
