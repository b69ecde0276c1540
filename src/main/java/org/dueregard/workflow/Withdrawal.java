package org.dueregard.workflow;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.Stage;
import org.dueregard.publication.PublicationDesk;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Marks a case as withdrawn, with the reason on record; where it was public already, a
 * tombstone stays.
 */
@Component
class Withdrawal {

	private final AssessmentDesk assessments;

	private final PublicationDesk publication;

	private final RequestProcess requests;

	Withdrawal(AssessmentDesk assessments, PublicationDesk publication, RequestProcess requests) {
		this.assessments = assessments;
		this.publication = publication;
		this.requests = requests;
	}

	void of(AssessmentId id) {
		var reason = this.assessments.acts(id)
			.stream()
			.filter((act) -> act.step().equals(Submission.WITHDRAW))
			.map(Act::comment)
			.reduce((first, second) -> second)
			.orElseThrow(() -> Refused.noted(new NotYours(Problem.of("process.notThisWay"))));
		this.assessments.reached(id, Stage.WITHDRAWN);
		this.publication.withdraw(id, reason);
		this.requests.settled(this.assessments.get(id).reference(), Promise.BROKEN);
	}

}
