package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.request.RequestDesk;
import org.springframework.stereotype.Component;

/**
 * Answers a request with the assessment that was promised.
 */
@Component("keepPromise")
class KeepPromiseStep implements JavaDelegate {

	private final RequestDesk desk;

	KeepPromiseStep(RequestDesk desk) {
		this.desk = desk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.desk.published(ProcessVariable.request(execution));
	}

}
