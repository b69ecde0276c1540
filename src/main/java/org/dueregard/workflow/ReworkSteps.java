package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.dueregard.signoff.ReworkStep;
import org.jspecify.annotations.Nullable;

/**
 * Tells the process where an assessment is sent back to.
 */
final class ReworkSteps {

	private ReworkSteps() {
	}

	static void set(VariableScope scope, @Nullable ReworkStep step) {
		if (step != null) {
			ProcessVariable.REWORK_STEP.set(scope, step.name());
		}
	}

}
