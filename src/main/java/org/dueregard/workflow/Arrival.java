package org.dueregard.workflow;

import java.util.Optional;
import java.util.function.Predicate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.dueregard.identity.Officers;
import org.dueregard.notification.Letters;
import org.dueregard.notification.Occasion;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happens when a task arrives: it is given to the person it is for, it gets its due
 * date, the case reaches its stage, and those who can take it are told.
 */
@Component
class Arrival implements TaskListener {

	private final Steps steps;

	private final Casefiles files;

	private final Recipients recipients;

	private final Letters letters;

	private final Officers officers;

	Arrival(Steps steps, Casefiles files, Recipients recipients, Letters letters, Officers officers) {
		this.steps = steps;
		this.files = files;
		this.recipients = recipients;
		this.letters = letters;
		this.officers = officers;
	}

	@Override
	public void notify(DelegateTask task) {
		var step = this.steps.get(task.getTaskDefinitionKey());
		var file = this.files.of(task);
		step.assignee(task, file).map(OfficerId::value).ifPresent(task::setAssignee);
		task.setName(TaskName.of(TaskName.step(task.getName()), file));
		task.setDueDate(file.due(step));
		file.arrivedAt(step);
		tell(task, step, file, (officer) -> true, null);
	}

	/**
	 * Tells those whose task it is now; not the one who handed it over, or took it.
	 * @param note what whoever handed it over says to them
	 */
	void handedOver(DelegateTask task, @Nullable String note) {
		var acting = this.officers.acting();
		tell(task, this.steps.get(task.getTaskDefinitionKey()), this.files.of(task),
				(officer) -> !acting.equals(Optional.of(officer)), note);
	}

	private void tell(DelegateTask task, UserStep<?> step, Casefile file, Predicate<OfficerId> isTold,
			@Nullable String note) {
		var sentBack = file.sentBack();
		var occasion = sentBack.isPresent() ? Occasion.SENT_BACK : Occasion.TASK_WAITS;
		var comment = (note != null) ? note : sentBack.map(Casefile.SentBack::comment).orElse(null);
		this.recipients.of(task, step, file)
			.stream()
			.filter(isTold)
			.forEach((officer) -> this.letters.write(file.notice(task, occasion, officer, comment)));
	}

}
