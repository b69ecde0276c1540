package org.dueregard.workflow;

import java.util.LinkedHashSet;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.notification.Letters;
import org.dueregard.notification.Occasion;
import org.springframework.stereotype.Component;

/**
 * Tells officers again of a task that waits.
 */
@Component
class Waiters {

	private final Steps steps;

	private final Casefiles files;

	private final Recipients recipients;

	private final Letters letters;

	Waiters(Steps steps, Casefiles files, Recipients recipients, Letters letters) {
		this.steps = steps;
		this.files = files;
		this.recipients = recipients;
		this.letters = letters;
	}

	void tell(DelegateTask task, Occasion occasion) {
		var file = this.files.of(task);
		var told = new LinkedHashSet<>(this.recipients.of(task, this.steps.get(task.getTaskDefinitionKey()), file));
		if (occasion == Occasion.ESCALATION) {
			told.addAll(file.watchers());
		}
		told.forEach((officer) -> this.letters.write(file.notice(task, occasion, officer, null)));
	}

}
