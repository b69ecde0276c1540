package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.request.RequestDesk;
import org.springframework.stereotype.Component;

/**
 * Ends a request whose sender never said what they meant.
 */
@Component("lapseRequest")
class LapseRequestStep implements JavaDelegate {

	private final RequestDesk desk;

	LapseRequestStep(RequestDesk desk) {
		this.desk = desk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.desk.lapsed(ProcessVariable.request(execution));
	}

}
