package org.dueregard.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dueregard.assessment.Assessment;
import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.CaseId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Reference;
import org.dueregard.shared.Refusal;
import org.dueregard.workbench.Filling;
import org.dueregard.workbench.OpenTask;
import org.dueregard.workbench.TaskDesk;
import org.dueregard.workbench.form.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the pages work with the engine's tasks, through the same doors as everybody.
 */
@Component
@Transactional
class EngineTaskDesk implements TaskDesk {

	static final String PROCESS = "equalityImpactAssessment";

	private final ProcessEngine engine;

	private final TaskList taskList;

	private final Submission submission;

	private final Steps steps;

	private final DueDates dueDates;

	private final Withdrawal withdrawal;

	private final WithoutRights withoutRights;

	EngineTaskDesk(ProcessEngine engine, TaskList taskList, Submission submission, Steps steps, DueDates dueDates,
			Withdrawal withdrawal, WithoutRights withoutRights) {
		this.engine = engine;
		this.taskList = taskList;
		this.submission = submission;
		this.steps = steps;
		this.dueDates = dueDates;
		this.withdrawal = withdrawal;
		this.withoutRights = withoutRights;
	}

	@Override
	public Reference start(Map<String, Object> answers) {
		var process = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(PROCESS)
			.latestVersion()
			.singleResult();
		var instance = this.engine.getFormService().submitStartForm(process.getId(), answers);
		return new Reference(instance.getBusinessKey());
	}

	@Override
	@Transactional(readOnly = true)
	public List<OpenTask> of(CaseId id) {
		return this.taskList.of(id);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, LocalDate> planned(Assessment assessment) {
		return this.dueDates.planned(this.steps, assessment);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<OpenTask> find(String task) {
		var found = this.taskList.find(task, this.submission.acting());
		if (found.isEmpty()) {
			missing(task);
		}
		return found;
	}

	@Override
	public void claim(String task) {
		mustBeVisible(task);
		this.engine.getTaskService().claim(task, this.submission.acting().id().value());
	}

	@Override
	public void complete(String task, Map<String, Object> answers) {
		complete(task, answers, null);
	}

	@Override
	public void keep(String task, Map<String, Object> answers) {
		keep(task, answers, null);
	}

	@Override
	public void complete(String task, Map<String, Object> answers, @Nullable String mark) {
		var visible = mustBeVisible(task);
		if (mark != null) {
			this.submission.hold(visible.about());
			inEngine(task, (delegate) -> this.submission.mustBeAsMarked(delegate, answers, mark));
		}
		this.engine.getTaskService().complete(task, answers);
	}

	@Override
	public void keep(String task, Map<String, Object> answers, @Nullable String mark) {
		var visible = mustBeVisible(task);
		// Before the task is read, so that what has been completed meanwhile is gone
		this.submission.hold(visible.about());
		Refused.unwrapping(() -> inEngine(task, (delegate) -> {
			Refused.concerning(delegate);
			this.submission.mustBeAsMarked(delegate, answers, mark);
			this.submission.keep(delegate, answers);
			return task;
		}));
	}

	@Override
	public Map<String, Object> answers(String task) {
		mustBeVisible(task);
		return inEngine(task, this.submission::recorded);
	}

	@Override
	public Filling filling(String task) {
		mustBeVisible(task);
		return inEngine(task, this.submission::filling);
	}

	@Override
	public Map<String, List<Choice>> choices(String task) {
		mustBeVisible(task);
		return inEngine(task, (delegate) -> this.steps.get(delegate.getTaskDefinitionKey()).choices(delegate));
	}

	@Override
	public void withdraw(AssessmentId assessment, Map<String, Object> answers) {
		Refused.concerning(assessment, Submission.WITHDRAW);
		Refused.unwrapping(() -> withdrawn(assessment, answers));
	}

	private Assessment withdrawn(AssessmentId assessment, Map<String, Object> answers) {
		var withdrawn = this.submission.withdraw(assessment, answers);
		return this.withoutRights.run((context) -> {
			if (isUnderWay(withdrawn.reference())) {
				return EngineActs.onRecordAlready(context, () -> stopped(withdrawn));
			}
			this.withdrawal.of(assessment);
			return withdrawn;
		});
	}

	private Assessment stopped(Assessment withdrawn) {
		this.engine.getRuntimeService()
			.createMessageCorrelation(Submission.WITHDRAW)
			.processInstanceBusinessKey(withdrawn.reference().value())
			.correlate();
		return withdrawn;
	}

	private boolean isUnderWay(Reference reference) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.processInstanceBusinessKey(reference.value())
			.count() > 0;
	}

	private OpenTask mustBeVisible(String task) {
		return this.taskList.find(task, this.submission.acting()).orElseThrow(() -> missing(task));
	}

	/**
	 * What is not there for the officer; the request learns when it is there for others.
	 */
	private Refusal missing(String task) {
		return this.withoutRights.run((context) -> Optional.ofNullable(context.getTaskManager().findTaskById(task))
			.map(EngineTaskDesk::ofAnotherBody)
			.orElseGet(EngineTaskDesk::gone));
	}

	private static Refusal ofAnotherBody(DelegateTask task) {
		Refused.concerning(task);
		return Refused.tried(NotYours.ofAnotherBody());
	}

	private static Refusal gone() {
		return new NotYours(Problem.of("task.gone"));
	}

	private <T> T inEngine(String taskId, Function<DelegateTask, T> work) {
		return this.withoutRights.run(
				(context) -> work.apply(Optional.<DelegateTask>ofNullable(context.getTaskManager().findTaskById(taskId))
					.orElseThrow(EngineTaskDesk::gone)));
	}

}
