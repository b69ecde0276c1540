package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.request.RequestDesk;
import org.springframework.stereotype.Component;

/**
 * Has a request answered anew, as what was promised will not be published.
 */
@Component("recallPromise")
class RecallPromiseStep implements JavaDelegate {

	private final RequestDesk desk;

	RecallPromiseStep(RequestDesk desk) {
		this.desk = desk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.desk.notToBePublished(ProcessVariable.request(execution));
	}

}
