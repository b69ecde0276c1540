package org.dueregard.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.dueregard.shared.Reference;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes an assessment that waits for its next review back to its evidence. One that was
 * screened out, closed or withdrawn has ended, and one that began by an older diagram may
 * not know the way.
 */
@Component
class Reopening {

	private static final String MESSAGE = "reopenAssessment";

	private final ProcessEngine engine;

	private final WithoutRights withoutRights;

	Reopening(@Lazy ProcessEngine engine, @Lazy WithoutRights withoutRights) {
		this.engine = engine;
		this.withoutRights = withoutRights;
	}

	boolean isPossible(Reference assessment) {
		return this.withoutRights.inAnyBody((context) -> this.engine.getRuntimeService()
			.createExecutionQuery()
			.processInstanceBusinessKey(assessment.value())
			.messageEventSubscriptionName(MESSAGE)
			.count()) > 0;
	}

	void of(Reference assessment) {
		this.withoutRights.inAnyBody((context) -> {
			this.engine.getRuntimeService()
				.createMessageCorrelation(MESSAGE)
				.processInstanceBusinessKey(assessment.value())
				.correlate();
			return assessment;
		});
	}

}
