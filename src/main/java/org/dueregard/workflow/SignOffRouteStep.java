package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.signoff.SignOffDesk;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table who signs, and begins the chain.
 */
@Component("signOffRoute")
class SignOffRouteStep implements JavaDelegate {

	private final SignOffDesk desk;

	SignOffRouteStep(SignOffDesk desk) {
		this.desk = desk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var first = this.desk.route(ProcessVariable.assessment(execution));
		ProcessVariable.SIGN_OFF_ROLE.set(execution, first.group());
	}

}
