package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.RequestId;
import org.springframework.stereotype.Component;

/**
 * Finds what a task is about.
 */
@Component
class Casefiles {

	private final AssessmentFiles assessments;

	private final RequestFiles requests;

	Casefiles(AssessmentFiles assessments, RequestFiles requests) {
		this.assessments = assessments;
		this.requests = requests;
	}

	Casefile of(VariableScope scope) {
		return get(ProcessVariable.caseId(scope));
	}

	Casefile get(CaseId id) {
		return (id instanceof RequestId request) ? this.requests.get(request) : this.assessments.get((AssessmentId) id);
	}

	/**
	 * Lets nobody else act on a case until this transaction ends.
	 */
	void hold(CaseId id) {
		if (id instanceof RequestId request) {
			this.requests.hold(request);
		}
		else {
			this.assessments.hold((AssessmentId) id);
		}
	}

}
