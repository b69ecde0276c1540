package org.dueregard.request;

import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dueregard.County;
import org.springframework.boot.test.context.TestComponent;

/**
 * Does the steps of requests as their officers do, through the engine's own services.
 */
@TestComponent
public class RequestTasks {

	private final County county;

	private final TaskService tasks;

	private final FormService forms;

	private final ObjectMapper json;

	RequestTasks(County county, TaskService tasks, FormService forms, ObjectMapper json) {
		this.county = county;
		this.tasks = tasks;
		this.forms = forms;
		this.json = json;
	}

	public void answer(PublicRequest request, AnswerRequest answer) {
		submit(request, "answerRequest", "information-officer", answers(answer));
	}

	public void review(PublicRequest request, ReviewRequest review) {
		submit(request, "reviewRequest", "legal", answers(review));
	}

	private Map<String, Object> answers(Record command) {
		var answers = this.json.convertValue(command, new TypeReference<Map<String, Object>>() {
		});
		answers.values().removeIf((answer) -> answer == null);
		return answers;
	}

	/**
	 * Does a step as the officer of a job in the request's body.
	 */
	public void submit(PublicRequest request, String step, String job, Map<String, Object> answers) {
		var task = task(request, step);
		if (task.getAssignee() == null) {
			claim(request, step, job);
		}
		this.county.as(request.body() + "-" + job, () -> {
			this.forms.submitTaskForm(task.getId(), answers);
			return step;
		});
	}

	/**
	 * Takes a step as the officer of a job.
	 */
	public void claim(PublicRequest request, String step, String job) {
		var officer = request.body() + "-" + job;
		this.county.as(officer, () -> {
			this.tasks.claim(task(request, step).getId(), officer);
			return step;
		});
	}

	/**
	 * The one open task of a step.
	 */
	public Task task(PublicRequest request, String step) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(request.reference())
			.taskDefinitionKey(step)
			.singleResult();
	}

}
