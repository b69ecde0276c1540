package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.publication.PublicationDesk;
import org.dueregard.shared.Reference;
import org.springframework.stereotype.Component;

/**
 * Puts the cleared version into the public register.
 */
@Component("publishAssessment")
class PublishAssessmentStep implements JavaDelegate {

	private final PublicationDesk publication;

	private final AssessmentDesk assessments;

	private final RequestProcess requests;

	PublishAssessmentStep(PublicationDesk publication, AssessmentDesk assessments, RequestProcess requests) {
		this.publication = publication;
		this.assessments = assessments;
		this.requests = requests;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = ProcessVariable.assessment(execution);
		this.publication.publish(id);
		this.assessments.reached(id, Stage.PUBLISHED);
		this.requests.settled(new Reference(execution.getProcessBusinessKey()), Promise.KEPT);
	}

}
