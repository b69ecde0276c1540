package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.publication.PublicationDesk;
import org.springframework.stereotype.Component;

/**
 * Puts the cleared version into the public register.
 */
@Component("publishAssessment")
class PublishAssessmentStep implements JavaDelegate {

	private final PublicationDesk publication;

	private final AssessmentDesk assessments;

	PublishAssessmentStep(PublicationDesk publication, AssessmentDesk assessments) {
		this.publication = publication;
		this.assessments = assessments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = ProcessVariable.assessment(execution);
		this.publication.publish(id);
		this.assessments.reached(id, Stage.PUBLISHED);
	}

}
