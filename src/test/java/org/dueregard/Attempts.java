package org.dueregard;

import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dueregard.shared.Refusal;
import org.dueregard.workbench.TaskDesk;
import org.dueregard.workbench.form.Forms;
import org.dueregard.workbench.form.Sentences;
import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries to take and complete tasks by every way in, and tells in which words it was
 * refused.
 */
@TestComponent
public class Attempts {

	/** What is told when nothing was refused. */
	public static final String DONE = "";

	private final County county;

	private final TaskService tasks;

	private final FormService engineForms;

	private final TaskDesk pages;

	private final Http http;

	private final Forms forms;

	private final Sentences sentences;

	private final ObjectMapper json;

	Attempts(County county, TaskService tasks, FormService engineForms, TaskDesk pages, Http http, Forms forms,
			Sentences sentences, ObjectMapper json) {
		this.county = county;
		this.tasks = tasks;
		this.engineForms = engineForms;
		this.pages = pages;
		this.http = http;
		this.forms = forms;
		this.sentences = sentences;
		this.json = json;
	}

	public String claim(Way way, String officer, Task task) {
		var id = task.getId();
		return switch (way) {
			case TASK_SERVICE, FORM_SERVICE -> inJava(officer, task, () -> this.tasks.claim(id, officer));
			case PAGES -> inJava(officer, task, () -> this.pages.claim(id));
			case REST_COMPLETE, REST_SUBMIT_FORM ->
				words(this.http.rest(officer, "POST", "/task/%s/claim".formatted(id), Map.of("userId", officer)));
			case TASKLIST ->
				words(this.http.signIn(officer).tasklist("/task/%s/claim".formatted(id), Map.of("userId", officer)));
		};
	}

	public String complete(Way way, String officer, Task task, Map<String, Object> answers) {
		var id = task.getId();
		return switch (way) {
			case TASK_SERVICE -> inJava(officer, task, () -> this.tasks.complete(id, answers));
			case FORM_SERVICE -> inJava(officer, task, () -> this.engineForms.submitTaskForm(id, answers));
			case PAGES -> inJava(officer, task, () -> this.pages.complete(id, answers));
			case REST_COMPLETE ->
				words(this.http.rest(officer, "POST", "/task/%s/complete".formatted(id), variables(answers)));
			case REST_SUBMIT_FORM ->
				words(this.http.rest(officer, "POST", "/task/%s/submit-form".formatted(id), variables(answers)));
			case TASKLIST ->
				words(this.http.signIn(officer).tasklist("/task/%s/submit-form".formatted(id), variables(answers)));
		};
	}

	private String inJava(String officer, Task task, Runnable attempt) {
		try {
			return this.county.as(officer, () -> {
				attempt.run();
				return DONE;
			});
		}
		catch (Refusal refusal) {
			var form = this.forms.get(task.getTaskDefinitionKey());
			return refusal.problems()
				.stream()
				.map((problem) -> this.sentences.of(problem, form))
				.collect(Collectors.joining(". "));
		}
	}

	/**
	 * Of a refusal over HTTP nothing but its words may be told; here without the full
	 * stop at the end.
	 */
	public static String words(Http.Reply reply) {
		if (reply.status() == 204) {
			return DONE;
		}
		assertThat(reply.status()).as(reply.body()).isEqualTo(422);
		assertThat(reply.json().path("type").asText()).isEqualTo("Refusal");
		assertThat(reply.json().size()).isEqualTo(2);
		var message = reply.json().path("message").asText();
		assertThat(message).endsWith(".").doesNotContain("..");
		return message.substring(0, message.length() - 1);
	}

	/**
	 * Answers as form-js and REST send them.
	 */
	public Map<String, Object> variables(Map<String, Object> answers) {
		return Map.of("variables",
				answers.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (answer) -> variable(answer.getValue()))));
	}

	private Object variable(Object answer) {
		if (answer instanceof String || answer instanceof Number || answer instanceof Boolean) {
			return Map.of("value", answer);
		}
		try {
			return Map.of("value", this.json.writeValueAsString(answer), "type", "Json");
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
