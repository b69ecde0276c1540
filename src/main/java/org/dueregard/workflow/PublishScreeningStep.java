package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.publication.PublicationDesk;
import org.dueregard.shared.Reference;
import org.springframework.stereotype.Component;

/**
 * Publishes what was screened out, with its reason, and tells those who worked on it.
 */
@Component("publishScreening")
class PublishScreeningStep implements JavaDelegate {

	private final PublicationDesk publication;

	private final AssessmentDesk assessments;

	private final RequestProcess requests;

	private final Announcement announcement;

	PublishScreeningStep(PublicationDesk publication, AssessmentDesk assessments, RequestProcess requests,
			Announcement announcement) {
		this.publication = publication;
		this.assessments = assessments;
		this.requests = requests;
		this.announcement = announcement;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = ProcessVariable.assessment(execution);
		this.publication.publishScreening(id);
		this.assessments.reached(id, Stage.SCREENED_OUT);
		this.requests.settled(new Reference(execution.getProcessBusinessKey()), Promise.KEPT);
		this.announcement.of(id);
	}

}
