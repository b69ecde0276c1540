package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.publication.PublicationDesk;
import org.dueregard.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Ends a case that was withdrawn; where it was public already, a tombstone stays.
 */
@Component("recordWithdrawal")
class RecordWithdrawalStep implements JavaDelegate {

	private final AssessmentDesk assessments;

	private final PublicationDesk publication;

	RecordWithdrawalStep(AssessmentDesk assessments, PublicationDesk publication) {
		this.assessments = assessments;
		this.publication = publication;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = ProcessVariable.assessment(execution);
		var reason = this.assessments.acts(id)
			.stream()
			.filter((act) -> act.step().equals(Submission.WITHDRAW))
			.map(Act::comment)
			.reduce((first, second) -> second)
			.orElseThrow(() -> new NotYours(Problem.of("process.notThisWay")));
		this.assessments.reached(id, Stage.WITHDRAWN);
		this.publication.withdraw(id, reason);
	}

}
