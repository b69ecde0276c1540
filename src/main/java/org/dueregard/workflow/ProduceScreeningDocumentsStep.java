package org.dueregard.workflow;

import org.dueregard.publication.PrintDesk;
import org.springframework.stereotype.Component;

/**
 * The same for what was screened out.
 */
@Component("produceScreeningDocuments")
class ProduceScreeningDocumentsStep extends ProduceDocumentsStep {

	ProduceScreeningDocumentsStep(PrintDesk prints) {
		super(prints);
	}

}
