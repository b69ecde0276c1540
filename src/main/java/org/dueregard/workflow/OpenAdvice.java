package org.dueregard.workflow;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.dueregard.impact.ImpactDesk;
import org.springframework.stereotype.Component;

/**
 * Tells the diagram about which characteristics specialists are asked.
 */
@Component("openAdvice")
public class OpenAdvice {

	private final ImpactDesk desk;

	OpenAdvice(ImpactDesk desk) {
		this.desk = desk;
	}

	public List<String> characteristics(DelegateExecution execution) {
		return this.desk.openAdvice(ProcessVariable.assessment(execution))
			.stream()
			.map((advice) -> advice.characteristic().value())
			.toList();
	}

}
