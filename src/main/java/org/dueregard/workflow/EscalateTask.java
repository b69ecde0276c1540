package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.dueregard.notification.Occasion;
import org.springframework.stereotype.Component;

/**
 * Tells others, too, that a task has waited too long.
 */
@Component("escalateTask")
class EscalateTask implements TaskListener {

	private final Waiters waiters;

	EscalateTask(Waiters waiters) {
		this.waiters = waiters;
	}

	@Override
	public void notify(DelegateTask task) {
		this.waiters.tell(task, Occasion.ESCALATION);
	}

}
