package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.identity.Officers;
import org.dueregard.workbench.CaseInWords;
import org.dueregard.workbench.OpenTask;
import org.dueregard.workbench.TaskDesk;
import org.dueregard.workbench.form.Choice;
import org.dueregard.workbench.form.Forms;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Fills the forms of Tasklist from our own tables: where Tasklist asks for the variables
 * of a task, it gets the answers recorded so far, the choices the case offers, and where
 * the case can be read. Nothing of it is kept in the engine.
 */
@Configuration(proxyBeanMethods = false)
class TasklistAnswers {

	private static final int BEFORE_THE_ENGINES_FILTERS = 110;

	private static final Pattern VARIABLES = Pattern
		.compile(".*/camunda/api/engine/engine/default/task/([^/]+)/form-variables");

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> answersForTasklist(TaskDesk tasks, CaseInWords cases, Forms forms,
			ObjectMapper json, Readers readers, Officers officers) {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(
				new Answering(tasks, cases, forms, json, readers, officers));
		filter.addUrlPatterns("/camunda/api/engine/*");
		filter.setOrder(BEFORE_THE_ENGINES_FILTERS);
		return filter;
	}

	/**
	 * A value as Tasklist reads it.
	 */
	record Variable(String type, Object value, Map<String, Object> valueInfo) {

		static Variable of(Object value) {
			return new Variable((value instanceof Boolean) ? "Boolean" : "String", value, Map.of());
		}

		static Variable json(String text) {
			return new Variable("Json", text, Map.of());
		}

	}

	private static class Answering extends OncePerRequestFilter {

		private final TaskDesk tasks;

		private final CaseInWords cases;

		private final Forms forms;

		private final ObjectMapper json;

		private final Readers readers;

		private final Officers officers;

		Answering(TaskDesk tasks, CaseInWords cases, Forms forms, ObjectMapper json, Readers readers,
				Officers officers) {
			this.tasks = tasks;
			this.cases = cases;
			this.forms = forms;
			this.json = json;
			this.readers = readers;
			this.officers = officers;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			var path = VARIABLES.matcher(request.getRequestURI());
			var task = path.matches() ? this.tasks.find(path.group(1)) : Optional.<OpenTask>empty();
			if (task.isEmpty()) {
				chain.doFilter(request, response);
				return;
			}
			this.readers.ofTask(task.get().id());
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			response.setHeader("Cache-Control", "no-store");
			this.json.writeValue(response.getOutputStream(), variables(task.get()));
		}

		private Map<String, Variable> variables(OpenTask task) throws JsonProcessingException {
			var variables = new LinkedHashMap<String, Variable>();
			var choices = this.tasks.choices(task.id());
			for (var choice : choices.entrySet()) {
				variables.put(choice.getKey(), Variable.json(this.json.writeValueAsString(choice.getValue())));
			}
			for (var answer : this.tasks.answers(task.id()).entrySet()) {
				put(variables, task, choices, answer);
			}
			variables.put("caseSoFar",
					Variable.of(this.cases.html(task.about(), this.officers.atWork().orElseThrow())));
			variables.put("readAddress", Variable.of("/workbench/tasks/%s/read".formatted(task.id())));
			variables.put("publicAddress", Variable.of("/workbench/tasks/%s/public".formatted(task.id())));
			variables.put("taskAddress", Variable.of("/workbench/tasks/" + task.id()));
			return variables;
		}

		@SuppressWarnings("unchecked")
		private void put(Map<String, Variable> variables, OpenTask task, Map<String, List<Choice>> choices,
				Map.Entry<String, Object> answer) throws JsonProcessingException {
			if (answer.getValue() instanceof List<?> list) {
				variables.put(answer.getKey(), Variable.json(this.json.writeValueAsString(list)));
				if (!list.isEmpty() && list.get(0) instanceof Map) {
					var shown = this.forms.get(task.step())
						.shown(answer.getKey(), (List<Map<String, Object>>) list, choices);
					variables.put(answer.getKey() + "Shown", Variable.json(this.json.writeValueAsString(shown)));
				}
			}
			else {
				variables.put(answer.getKey(), Variable.of(answer.getValue()));
			}
		}

	}

}
