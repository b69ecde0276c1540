package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.dueregard.notification.Occasion;
import org.springframework.stereotype.Component;

/**
 * Reminds those for whom a task waits.
 */
@Component("remindOfficer")
class RemindOfficer implements TaskListener {

	private final Waiters waiters;

	RemindOfficer(Waiters waiters) {
		this.waiters = waiters;
	}

	@Override
	public void notify(DelegateTask task) {
		this.waiters.tell(task, Occasion.REMINDER);
	}

}
