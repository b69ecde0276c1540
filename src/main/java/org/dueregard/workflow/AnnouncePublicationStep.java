package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells those who worked on an assessment that it is public.
 */
@Component("announcePublication")
class AnnouncePublicationStep implements JavaDelegate {

	private final Announcement announcement;

	AnnouncePublicationStep(Announcement announcement) {
		this.announcement = announcement;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.announcement.of(ProcessVariable.assessment(execution));
	}

}
