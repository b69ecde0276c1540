package org.dueregard.workflow;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which tasks are completed, whether from Tasklist, REST, a page or
 * Java: the answers go to our {@link Submission}, the engine only moves the token.
 */
class TaskDoor extends TaskServiceImpl {

	private final Supplier<Submission> submission;

	private final Supplier<Holders> holders;

	private final Supplier<Arrival> arrival;

	TaskDoor(Supplier<Submission> submission, Supplier<Holders> holders, Supplier<Arrival> arrival) {
		this.submission = submission;
		this.holders = holders;
		this.arrival = arrival;
	}

	@Override
	public void complete(String taskId) {
		submit(taskId, Map.of());
	}

	@Override
	public void complete(String taskId, @Nullable Map<String, Object> answers) {
		submit(taskId, answers);
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, @Nullable Map<String, Object> answers,
			boolean deserializeValues) {
		submit(taskId, answers);
		return Variables.createVariables();
	}

	@Override
	public void resolveTask(String taskId) {
		throw notThisWay();
	}

	@Override
	public void resolveTask(String taskId, Map<String, Object> variables) {
		throw notThisWay();
	}

	@Override
	public void delegateTask(String taskId, String userId) {
		throw notThisWay();
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode, @Nullable String errorMessage,
			@Nullable Map<String, Object> variables) {
		throw notThisWay();
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode) {
		handleBpmnError(taskId, errorCode, null, null);
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
		handleBpmnError(taskId, errorCode, errorMessage, null);
	}

	@Override
	public void handleEscalation(String taskId, String escalationCode) {
		throw notThisWay();
	}

	@Override
	public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
		throw notThisWay();
	}

	private static Refusal notThisWay() {
		return Refused.noted(new NotYours(Problem.of("task.notThisWay")));
	}

	/**
	 * Refuses an officer who could not complete the task.
	 */
	@Override
	public void claim(String taskId, @Nullable String userId) {
		if (userId == null) {
			putBack(taskId);
			return;
		}
		inOneTransaction(taskId, (task) -> this.holders.get().take(task, new OfficerId(userId)),
				() -> this.commandExecutor.execute((context) -> {
					if (isHeld(context.getTaskManager().findTaskById(taskId))) {
						return context.runWithoutAuthorization(() -> assign(taskId, userId));
					}
					super.claim(taskId, userId);
					return taskId;
				}));
	}

	private static boolean isHeld(DelegateTask task) {
		return task.getAssignee() != null;
	}

	/**
	 * Hands a task over as the page does, which needs no right of the engine's: whoever
	 * holds the task may.
	 * @param note for whoever gets it
	 */
	void handOver(String taskId, OfficerId to, @Nullable String note) {
		inOneTransaction(taskId, (task) -> this.holders.get().handOver(task, to, note),
				() -> this.commandExecutor.execute((context) -> context.runWithoutAuthorization(() -> {
					assign(taskId, to.value());
					return tell(taskId, note);
				})));
	}

	/**
	 * Asks something about a task.
	 */
	<T> T look(String taskId, Function<DelegateTask, T> question) {
		return Refused
			.unwrapping(() -> this.commandExecutor.execute((context) -> context.runWithoutAuthorization(() -> {
				var task = context.getTaskManager().findTaskById(taskId);
				if (task == null) {
					throw new NotYours(Problem.of("task.gone"));
				}
				Refused.concerning(task);
				return question.apply(task);
			})));
	}

	@Override
	public void setAssignee(String taskId, @Nullable String userId) {
		if (userId == null) {
			putBack(taskId);
			return;
		}
		inOneTransaction(taskId, (task) -> this.holders.get().give(task, new OfficerId(userId)), () -> {
			assign(taskId, userId);
			tell(taskId, null);
		});
	}

	/**
	 * Whoever holds a task may put it back; of others the engine asks the right to
	 * assign.
	 */
	private void putBack(String taskId) {
		inOneTransaction(taskId, this.holders.get()::putBack, () -> this.commandExecutor.execute((context) -> {
			if (this.holders.get().isHeldByActing(context.getTaskManager().findTaskById(taskId))) {
				return context.runWithoutAuthorization(() -> unassign(taskId));
			}
			return unassign(taskId);
		}));
	}

	private String unassign(String taskId) {
		assign(taskId, null);
		return tell(taskId, null);
	}

	private String assign(String taskId, @Nullable String userId) {
		super.setAssignee(taskId, userId);
		return taskId;
	}

	/**
	 * Whoever is given a task, or may take it again, learns of it as when it arrived.
	 */
	private String tell(String taskId, @Nullable String note) {
		return this.commandExecutor.execute((context) -> context.runWithoutAuthorization(() -> {
			this.arrival.get().handedOver(context.getTaskManager().findTaskById(taskId), note);
			return taskId;
		}));
	}

	/**
	 * Completes a task with the answers of its form, in one transaction.
	 */
	void submit(String taskId, @Nullable Map<String, Object> answers) {
		inOneTransaction(taskId, (task) -> this.submission.get().submit(task, answers),
				() -> Passage.through(taskId, () -> {
					super.complete(taskId, Map.of());
					return taskId;
				}));
	}

	private void inOneTransaction(String taskId, Consumer<DelegateTask> ours, Runnable engines) {
		Refused.unwrapping(() -> this.commandExecutor.execute((context) -> {
			context.runWithoutAuthorization(() -> {
				var task = context.getTaskManager().findTaskById(taskId);
				if (task == null) {
					throw new NotYours(Problem.of("task.gone"));
				}
				Refused.concerning(task);
				if (!this.holders.get().mayKnowOf(task)) {
					throw NotYours.ofAnotherBody();
				}
				ours.accept(task);
				return null;
			});
			return EngineActs.onRecordAlready(context, () -> {
				engines.run();
				return taskId;
			});
		}));
	}

}
