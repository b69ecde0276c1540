package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.request.RequestDesk;
import org.springframework.stereotype.Component;

/**
 * Ends a request that was answered.
 */
@Component("closeRequest")
class CloseRequestStep implements JavaDelegate {

	private final RequestDesk desk;

	CloseRequestStep(RequestDesk desk) {
		this.desk = desk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.desk.closed(ProcessVariable.request(execution));
	}

}
