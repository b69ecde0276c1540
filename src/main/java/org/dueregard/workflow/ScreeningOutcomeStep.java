package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.screening.ScreeningDesk;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table whether a full assessment is needed.
 */
@Component("screeningOutcome")
class ScreeningOutcomeStep implements JavaDelegate {

	private final ScreeningDesk desk;

	ScreeningOutcomeStep(ScreeningDesk desk) {
		this.desk = desk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var outcome = this.desk.decide(ProcessVariable.assessment(execution));
		ProcessVariable.SCREENING_OUTCOME.set(execution, outcome.name());
	}

}
