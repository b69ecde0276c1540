package org.dueregard.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
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

	private final CoverDesk covers;

	Recipients(Officers officers, CoverDesk covers) {
		this.officers = officers;
		this.covers = covers;
	}

	List<OfficerId> of(DelegateTask task, UserStep<?> step, Casefile file) {
		var role = step.role(task);
		if (task.getAssignee() != null) {
			var holder = new OfficerId(task.getAssignee());
			return Stream
				.concat(Stream.of(holder), step.isPersonal() ? Stream.empty() : cover(holder, role, file).stream())
				.toList();
		}
		return this.officers.of(file.body(), role)
			.stream()
			.filter((officer) -> file.hinders(officer, role).isEmpty())
			.map(Officer::id)
			.toList();
	}

	private Optional<OfficerId> cover(OfficerId holder, Role role, Casefile file) {
		return this.covers.coverFor(holder)
			.flatMap(this.officers::find)
			.filter((cover) -> file.hinders(cover, role).isEmpty())
			.map(Officer::id);
	}

}
