package org.dueregard.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.cover.CoverDesk;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.springframework.stereotype.Component;

/**
 * Who is told of a task: the one who holds it and, while they are away, whoever covers
 * for them; or everybody who may take it.
 */
@Component
class Recipients {

	private final Officers officers;

	private final Separation separation;

	private final CoverDesk covers;

	Recipients(Officers officers, Separation separation, CoverDesk covers) {
		this.officers = officers;
		this.separation = separation;
		this.covers = covers;
	}

	List<OfficerId> of(DelegateTask task, UserStep<?> step, Assessment assessment, List<Act> acts) {
		var role = step.role(task);
		if (task.getAssignee() != null) {
			var holder = new OfficerId(task.getAssignee());
			return Stream
				.concat(Stream.of(holder),
						step.isPersonal() ? Stream.empty() : cover(holder, role, assessment, acts).stream())
				.toList();
		}
		return this.officers.of(assessment.body(), role)
			.stream()
			.filter((officer) -> this.separation.hinders(officer, role, assessment, acts).isEmpty())
			.map(Officer::id)
			.toList();
	}

	private Optional<OfficerId> cover(OfficerId holder, Role role, Assessment assessment, List<Act> acts) {
		return this.covers.coverFor(holder)
			.flatMap(this.officers::find)
			.filter((cover) -> this.separation.hinders(cover, role, assessment, acts).isEmpty())
			.map(Officer::id);
	}

}
