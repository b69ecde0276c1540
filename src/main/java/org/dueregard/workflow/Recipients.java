package org.dueregard.workflow;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.shared.OfficerId;
import org.springframework.stereotype.Component;

/**
 * Who is told of a task: the one who holds it, or everybody who may take it.
 */
@Component
class Recipients {

	private final Officers officers;

	private final Separation separation;

	Recipients(Officers officers, Separation separation) {
		this.officers = officers;
		this.separation = separation;
	}

	List<OfficerId> of(DelegateTask task, UserStep<?> step, Assessment assessment, List<Act> acts) {
		if (task.getAssignee() != null) {
			return List.of(new OfficerId(task.getAssignee()));
		}
		var role = step.role(task);
		return this.officers.of(assessment.body(), role)
			.stream()
			.filter((officer) -> this.separation.hinders(officer, role, assessment, acts).isEmpty())
			.map(Officer::id)
			.toList();
	}

}
