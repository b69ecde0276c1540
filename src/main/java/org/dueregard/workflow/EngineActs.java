package org.dueregard.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.HistoryLevelActivity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Digest;
import org.dueregard.audit.Happening;
import org.dueregard.shared.AssessmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Puts on record what people do in the engine itself: accounts, roles, rights,
 * deployments, jobs, variables. The engine tells all of it as its log of user operations,
 * which is written nowhere else.
 */
@Component
class EngineActs extends DbHistoryEventHandler {

	/**
	 * What is written out, so that one can read who got which role; answers never are.
	 */
	private static final Set<String> IN_CLEAR = Set.of("userId", "groupId", "tenantId", "resource", "resourceId",
			"permissions", "assignee", "owner", "deploymentId", "retries", "suspensionState");

	private final ObjectProvider<AuditTrail> trail;

	EngineActs(ObjectProvider<AuditTrail> trail) {
		this.trail = trail;
	}

	/**
	 * Does in the engine what our doors have put on record, so that it is not told twice.
	 */
	static <T> T onRecordAlready(CommandContext context, Supplier<T> work) {
		var result = new ArrayList<T>(1);
		context.executeWithOperationLogPrevented((sameContext) -> result.add(work.get()));
		return result.get(0);
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		handleEvents(List.of(event));
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		var operation = new ArrayList<UserOperationLogEntryEventEntity>();
		for (var event : events) {
			if (event instanceof UserOperationLogEntryEventEntity change) {
				operation.add(change);
			}
			else {
				super.handleEvent(event);
			}
		}
		operation.stream()
			.collect(Collectors.groupingBy(EngineActs::deed))
			.forEach((deed, changes) -> this.trail.getObject().record(happening(deed, changes)));
	}

	private static String deed(UserOperationLogEntryEventEntity change) {
		var what = StringUtils.uncapitalize(change.getEntityType().replace(" m", "M"));
		return Deeds.ENGINE + what + "." + StringUtils.uncapitalize(change.getOperationType());
	}

	private static Happening happening(String deed, List<UserOperationLogEntryEventEntity> changes) {
		var first = changes.get(0);
		return Happening.now(null, deed)
			.about(changes.stream()
				.map(EngineActs::inWords)
				.filter((words) -> !words.isEmpty())
				.collect(Collectors.joining(", ")))
			.in(assessment(first.getProcessInstanceId()).orElse(null), null, first.getTaskId())
			.changing(digest(changes, UserOperationLogEntryEventEntity::getOrgValue),
					digest(changes, UserOperationLogEntryEventEntity::getNewValue));
	}

	private static String inWords(UserOperationLogEntryEventEntity change) {
		var property = Objects.requireNonNullElse(change.getProperty(), "");
		return (IN_CLEAR.contains(property) && change.getNewValue() != null) ? property + " " + change.getNewValue()
				: property;
	}

	private static @Nullable String digest(List<UserOperationLogEntryEventEntity> changes,
			Function<UserOperationLogEntryEventEntity, @Nullable String> value) {
		Map<String, String> values = new TreeMap<>();
		changes.forEach((change) -> Optional.ofNullable(value.apply(change))
			.ifPresent((present) -> values.put(Objects.requireNonNullElse(change.getProperty(), ""), present)));
		return Digest.of(values);
	}

	private static Optional<AssessmentId> assessment(@Nullable String processInstance) {
		return Optional.ofNullable(processInstance)
			.map((id) -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
			.flatMap(ProcessVariable.ASSESSMENT_ID::find)
			.map(AssessmentId::new);
	}

	/**
	 * The history of activities, and what people do in the engine. It keeps the id and
	 * the name of the former, for the database remembers them.
	 */
	static class Level extends HistoryLevelActivity {

		@Override
		public boolean isHistoryEventProduced(HistoryEventType event, @Nullable Object entity) {
			return event == HistoryEventTypes.USER_OPERATION_LOG || super.isHistoryEventProduced(event, entity);
		}

	}

}
