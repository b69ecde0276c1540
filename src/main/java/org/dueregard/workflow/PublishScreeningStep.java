package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.publication.PublicationDesk;
import org.springframework.stereotype.Component;

/**
 * Publishes what was screened out, with its reason, and tells those who worked on it.
 */
@Component("publishScreening")
class PublishScreeningStep implements JavaDelegate {

	private final PublicationDesk publication;

	private final AssessmentDesk assessments;

	private final Announcement announcement;

	PublishScreeningStep(PublicationDesk publication, AssessmentDesk assessments, Announcement announcement) {
		this.publication = publication;
		this.assessments = assessments;
		this.announcement = announcement;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = ProcessVariable.assessment(execution);
		this.publication.publishScreening(id);
		this.assessments.reached(id, Stage.SCREENED_OUT);
		this.announcement.of(id);
	}

}
