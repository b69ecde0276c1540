package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Has an assessment begin anew with its evidence, because of a concern.
 */
@Component("reopenAssessment")
class ReopenAssessmentStep implements JavaDelegate {

	private final ConcernFiles files;

	private final Reopening reopening;

	ReopenAssessmentStep(ConcernFiles files, Reopening reopening) {
		this.files = files;
		this.reopening = reopening;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reopening.of(this.files.assessment(ProcessVariable.request(execution)).reference());
	}

}
