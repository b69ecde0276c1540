package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.publication.PrintDesk;
import org.springframework.stereotype.Component;

/**
 * Makes the documents that can be downloaded of what has been published.
 */
@Component("produceDocuments")
class ProduceDocumentsStep implements JavaDelegate {

	private final PrintDesk prints;

	ProduceDocumentsStep(PrintDesk prints) {
		this.prints = prints;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.prints.print(ProcessVariable.assessment(execution));
	}

}
