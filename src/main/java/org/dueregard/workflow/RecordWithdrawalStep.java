package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Ends a case under way that was withdrawn.
 */
@Component("recordWithdrawal")
class RecordWithdrawalStep implements JavaDelegate {

	private final Withdrawal withdrawal;

	RecordWithdrawalStep(Withdrawal withdrawal) {
		this.withdrawal = withdrawal;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.withdrawal.of(ProcessVariable.assessment(execution));
	}

}
