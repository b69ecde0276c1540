package org.dueregard.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
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

	private final AssessmentDesk assessments;

	private final DueDates dueDates;

	private final Recipients recipients;

	private final Letters letters;

	private final Officers officers;

	Arrival(Steps steps, AssessmentDesk assessments, DueDates dueDates, Recipients recipients, Letters letters,
			Officers officers) {
		this.steps = steps;
		this.assessments = assessments;
		this.dueDates = dueDates;
		this.recipients = recipients;
		this.letters = letters;
		this.officers = officers;
	}

	@Override
	public void notify(DelegateTask task) {
		var step = this.steps.get(task.getTaskDefinitionKey());
		var assessment = this.assessments.get(ProcessVariable.assessment(task));
		step.assignee(task, assessment).map(OfficerId::value).ifPresent(task::setAssignee);
		task.setName(TaskName.of(TaskName.step(task.getName()), assessment));
		task.setDueDate(this.dueDates.of(step, assessment));
		step.stage().ifPresent((stage) -> this.assessments.reached(assessment.id(), stage));
		tell(task, step, assessment, (officer) -> true, null);
	}

	/**
	 * Tells those whose task it is now; not the one who handed it over, or took it.
	 * @param note what whoever handed it over says to them
	 */
	void handedOver(DelegateTask task, @Nullable String note) {
		var acting = this.officers.acting();
		tell(task, this.steps.get(task.getTaskDefinitionKey()), this.assessments.get(ProcessVariable.assessment(task)),
				(officer) -> !acting.equals(Optional.of(officer)), note);
	}

	private void tell(DelegateTask task, UserStep<?> step, Assessment assessment, Predicate<OfficerId> isTold,
			@Nullable String note) {
		var acts = this.assessments.acts(assessment.id());
		var sentBack = sentBack(acts);
		var occasion = sentBack.isPresent() ? Occasion.SENT_BACK : Occasion.TASK_WAITS;
		var comment = (note != null) ? note : sentBack.map(Act::comment).orElse(null);
		this.recipients.of(task, step, assessment, acts)
			.stream()
			.filter(isTold)
			.forEach((officer) -> this.letters.write(Notices.about(task, occasion, assessment, officer, comment)));
	}

	/**
	 * The act that has just sent the case back, if it did.
	 */
	private static Optional<Act> sentBack(List<Act> acts) {
		var last = acts.isEmpty() ? null : acts.get(acts.size() - 1);
		return Optional.ofNullable(last).filter(Act::sentBack);
	}

}
