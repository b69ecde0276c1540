package org.dueregard.workflow;

import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The door through which assessments are started, and the same door as {@link TaskDoor}
 * for tasks completed by their form.
 */
class FormDoor extends FormServiceImpl {

	private final TaskDoor tasks;

	private final Supplier<Submission> submission;

	FormDoor(TaskDoor tasks, Supplier<Submission> submission) {
		this.tasks = tasks;
		this.submission = submission;
	}

	@Override
	public void submitTaskForm(String taskId, @Nullable Map<String, Object> answers) {
		this.tasks.submit(taskId, answers);
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, @Nullable Map<String, Object> answers,
			boolean deserializeValues) {
		this.tasks.submit(taskId, answers);
		return Variables.createVariables();
	}

	@Override
	@Deprecated
	public void submitTaskFormData(String taskId, Map<String, String> answers) {
		throw Refused.noted(new NotYours(Problem.of("task.notThisWay")));
	}

	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, @Nullable Map<String, Object> answers) {
		return Refused.unwrapping(() -> this.commandExecutor.execute((context) -> {
			var registered = context
				.runWithoutAuthorization(() -> this.submission.get().register((answers != null) ? answers : Map.of()));
			var reference = registered.reference().value();
			var variables = Variables.putValue(ProcessVariable.ASSESSMENT_ID.name(), registered.id().value());
			return EngineActs.onRecordAlready(context, () -> Passage.through(reference,
					() -> super.submitStartForm(processDefinitionId, reference, variables)));
		}));
	}

	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, String businessKey,
			@Nullable Map<String, Object> answers) {
		return submitStartForm(processDefinitionId, answers);
	}

	@Override
	@Deprecated
	public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> answers) {
		throw Refused.noted(new NotYours(Problem.of("task.notThisWay")));
	}

	@Override
	@Deprecated
	public ProcessInstance submitStartFormData(String processDefinitionId, String businessKey,
			Map<String, String> answers) {
		throw Refused.noted(new NotYours(Problem.of("task.notThisWay")));
	}

}
