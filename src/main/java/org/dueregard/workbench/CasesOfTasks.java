package org.dueregard.workbench;

import org.dueregard.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * Finds what the pages of a task show of its case.
 */
@Component
class CasesOfTasks {

	private final AssessmentOfTask assessments;

	private final RequestOfTask requests;

	CasesOfTasks(AssessmentOfTask assessments, RequestOfTask requests) {
		this.assessments = assessments;
		this.requests = requests;
	}

	CaseOfTask of(OpenTask task) {
		return (task.about() instanceof RequestId) ? this.requests : this.assessments;
	}

	CaseHeading heading(OpenTask task) {
		return of(task).heading(task);
	}

}
