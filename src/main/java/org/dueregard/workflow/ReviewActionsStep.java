package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.actionplan.ReviewActions;
import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.actionplan.ReviewDesk;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Role;
import org.dueregard.publication.PublicationDesk;
import org.springframework.stereotype.Component;

/**
 * The author says what happened since the decision.
 */
@Component("reviewActions")
class ReviewActionsStep implements AssessmentStep<ReviewActions> {

	private final ReviewDesk desk;

	private final PublicationDesk publication;

	private final AssessmentDesk assessments;

	ReviewActionsStep(ReviewDesk desk, PublicationDesk publication, AssessmentDesk assessments) {
		this.desk = desk;
		this.publication = publication;
		this.assessments = assessments;
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
		var id = ProcessVariable.assessment(task);
		this.desk.review(id, command);
		this.publication.publishReview(id, command);
		if (command.reviewDecision() == ReviewDecision.CLOSE) {
			this.assessments.reached(id, Stage.CLOSED);
		}
		ProcessVariable.REVIEW_DECISION.set(task, command.reviewDecision().name());
		return Done.with(command.reviewDecision());
	}

}
