package org.dueregard.workbench;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.request.RequestDesk;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * Says what stands above the steps of a case.
 */
@Component
class Headings {

	private final AssessmentDesk assessments;

	private final RequestDesk requests;

	Headings(AssessmentDesk assessments, RequestDesk requests) {
		this.assessments = assessments;
		this.requests = requests;
	}

	CaseHeading of(CaseId id) {
		if (id instanceof RequestId request) {
			var reference = this.requests.get(request).reference();
			return new CaseHeading(reference, null, RequestPages.path(reference), null);
		}
		var assessment = this.assessments.get((AssessmentId) id);
		return new CaseHeading(assessment.reference().value(), assessment.proposal().title(),
				"/workbench/assessments/" + assessment.reference(), assessment.decisionDate());
	}

}
