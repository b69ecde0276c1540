package org.dueregard.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.dueregard.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Binds our steps to every user task, in a way that no caller can skip, and turns back
 * whatever did not come through a door.
 */
class Doorkeeper extends AbstractBpmnParseListener {

	private final ObjectProvider<Arrival> arrival;

	Doorkeeper(ObjectProvider<Arrival> arrival) {
		this.arrival = arrival;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
				(TaskListener) (created) -> this.arrival.getObject().notify(created));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) (completed) -> {
			if (!Passage.isOpenFor(completed.getId())) {
				throw Refused.noted(new NotYours(Problem.of("task.notThisWay")));
			}
		});
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity process) {
		process.addBuiltInListener(ExecutionListener.EVENTNAME_START,
				(ExecutionListener) Doorkeeper::startsThroughTheDoor);
	}

	private static void startsThroughTheDoor(DelegateExecution execution) {
		var called = ((ExecutionEntity) execution).getSuperExecution() != null;
		var reference = execution.getProcessBusinessKey();
		if (!called && (reference == null || !Passage.isOpenFor(reference))) {
			throw Refused.noted(new NotYours(Problem.of("process.notThisWay")));
		}
	}

}
