package org.dueregard.workflow.access;

import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The ready filters of Tasklist.
 */
@Component
class TasklistFilters {

	private final FilterService filters;

	private final TaskService tasks;

	TasklistFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	/**
	 * Makes what is missing; what is there stays as it is.
	 */
	void make() {
		make("My tasks", 1, this.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
		make("My groups' tasks", 2,
				this.tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
		make("Overdue", 3, this.tasks.createTaskQuery().dueBeforeExpression("${now()}"));
		make("For sign-off", 4, this.tasks.createTaskQuery().taskDefinitionKeyIn("signOff", "recordDecision"));
	}

	private void make(String name, int position, TaskQuery query) {
		if (this.filters.createFilterQuery().filterName(name).count() == 0) {
			var filter = this.filters.newTaskFilter(name)
				.setQuery(query)
				.setProperties(Map.of("priority", position, "refresh", true, "description", "", "color", "#555555"));
			this.filters.saveFilter(filter);
		}
	}

}
