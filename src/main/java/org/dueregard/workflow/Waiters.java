package org.dueregard.workflow;

import java.util.LinkedHashSet;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.notification.Letters;
import org.dueregard.notification.Occasion;
import org.springframework.stereotype.Component;

/**
 * Tells officers again of a task that waits.
 */
@Component
class Waiters {

	private final Steps steps;

	private final AssessmentDesk assessments;

	private final Recipients recipients;

	private final Officers officers;

	private final Letters letters;

	Waiters(Steps steps, AssessmentDesk assessments, Recipients recipients, Officers officers, Letters letters) {
		this.steps = steps;
		this.assessments = assessments;
		this.recipients = recipients;
		this.officers = officers;
		this.letters = letters;
	}

	void tell(DelegateTask task, Occasion occasion) {
		var assessment = this.assessments.get(ProcessVariable.assessment(task));
		var step = this.steps.get(task.getTaskDefinitionKey());
		var told = new LinkedHashSet<>(
				this.recipients.of(task, step, assessment, this.assessments.acts(assessment.id())));
		if (occasion == Occasion.ESCALATION) {
			told.add(assessment.author());
			this.officers.of(assessment.body(), Role.EQUALITY_ADVISER).stream().map(Officer::id).forEach(told::add);
		}
		told.forEach((officer) -> this.letters.write(Notices.about(task, occasion, assessment, officer, null)));
	}

}
