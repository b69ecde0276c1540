package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.identity.Role;
import org.dueregard.request.ConcernDesk;
import org.dueregard.request.WeighConcern;
import org.dueregard.shared.OfficerId;
import org.springframework.stereotype.Component;

/**
 * The author says what they make of evidence or a concern about their assessment.
 */
@Component(ConcernDesk.WEIGHING)
class WeighConcernStep implements UserStep<WeighConcern> {

	private final ConcernDesk desk;

	WeighConcernStep(ConcernDesk desk) {
		this.desk = desk;
	}

	@Override
	public Class<WeighConcern> form() {
		return WeighConcern.class;
	}

	@Override
	public Role role(DelegateTask task) {
		return Role.AUTHOR;
	}

	@Override
	public Done submitted(WeighConcern command, DelegateTask task) {
		this.desk.weigh(ProcessVariable.request(task), command, new OfficerId(task.getAssignee()));
		return Done.SIMPLY;
	}

}
