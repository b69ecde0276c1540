package org.dueregard.workflow;

import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.RegisterProposal;
import org.dueregard.identity.Officer;
import org.springframework.stereotype.Component;

/**
 * Any officer registers a proposal, which starts its assessment.
 */
@Component("registerProposal")
class RegisterProposalStep {

	private final AssessmentDesk desk;

	RegisterProposalStep(AssessmentDesk desk) {
		this.desk = desk;
	}

	Class<RegisterProposal> form() {
		return RegisterProposal.class;
	}

	Assessment submitted(RegisterProposal command, Officer author) {
		return this.desk.register(command, author);
	}

}
