package org.dueregard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.Reference;
import org.dueregard.signoff.ApprovedVersion;
import org.dueregard.workbench.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * Does the steps of assessments as their officers do, by the fields of the forms and
 * through the engine's own services, as Tasklist does.
 */
@TestComponent
public class Casework {

	/** Who does a step that is not the author's. */
	private static final Map<String, String> BY = Map.of("confirmScreening", "equality-adviser", "reviewQuality",
			"equality-adviser", "recordDecision", "decision-maker", "clearForPublication", "information-officer");

	private final County county;

	private final FormService forms;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final RepositoryService repository;

	private final Clockwork clockwork;

	private final AssessmentDesk assessments;

	private final ApprovedVersion versions;

	private final TaskDesk pages;

	Casework(County county, FormService forms, TaskService tasks, RuntimeService runtime, RepositoryService repository,
			Clockwork clockwork, AssessmentDesk assessments, ApprovedVersion versions, TaskDesk pages) {
		this.county = county;
		this.forms = forms;
		this.tasks = tasks;
		this.runtime = runtime;
		this.repository = repository;
		this.clockwork = clockwork;
		this.assessments = assessments;
		this.versions = versions;
		this.pages = pages;
	}

	/**
	 * Registers a proposal as the author of a body.
	 */
	public Case register(String body, Map<String, Object> answers) {
		return register(body, answers, "author");
	}

	/**
	 * Registers a proposal as the officer of a job.
	 */
	public Case register(String body, Map<String, Object> answers, String job) {
		this.county.settle();
		var process = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey("equalityImpactAssessment")
			.latestVersion()
			.singleResult();
		var instance = this.county.as(body + "-" + job, () -> this.forms.submitStartForm(process.getId(), answers));
		return new Case(body, job, instance);
	}

	/**
	 * Takes up an assessment that was started in another way.
	 */
	public Case takeUp(String body, String reference) {
		return new Case(body, "author",
				this.runtime.createProcessInstanceQuery()
					.processDefinitionKey("equalityImpactAssessment")
					.processInstanceBusinessKey(reference)
					.singleResult());
	}

	/**
	 * One assessment under way.
	 */
	public final class Case {

		private final String body;

		private final String author;

		private final ProcessInstance instance;

		Case(String body, String author, ProcessInstance instance) {
			this.body = body;
			this.author = author;
			this.instance = instance;
		}

		public Reference reference() {
			return new Reference(Objects.requireNonNull(this.instance.getBusinessKey()));
		}

		public Assessment assessment() {
			return Casework.this.assessments.find(reference()).orElseThrow();
		}

		/**
		 * Codes of the characteristics the body assesses.
		 */
		public List<String> characteristics() {
			return Casework.this.assessments.characteristics(assessment().id())
				.stream()
				.map((characteristic) -> characteristic.code().value())
				.toList();
		}

		/**
		 * Does a step as the officer whose it is; the signatory is the one whose turn it
		 * is.
		 */
		public Case submit(String step, Map<String, Object> answers) {
			var job = step.equals("signOff") ? candidateGroup(task(step)) : BY.getOrDefault(step, this.author);
			return submit(step, answers, Objects.requireNonNull(job, step));
		}

		/**
		 * Takes a task as the officer of a job.
		 */
		public Case claim(String step, String job) {
			var task = task(step);
			return as(job, () -> {
				Casework.this.tasks.claim(task.getId(), officer(job));
				return this;
			});
		}

		/**
		 * Does a step as the officer of a job.
		 */
		public Case submit(String step, Map<String, Object> answers, String job) {
			return submit(task(step), answers, job);
		}

		public Case submit(Task task, Map<String, Object> answers, String job) {
			return as(job, () -> {
				if (task.getAssignee() == null) {
					Casework.this.tasks.claim(task.getId(), officer(job));
				}
				Casework.this.forms.submitTaskForm(task.getId(), answers);
				return this;
			});
		}

		/**
		 * Does whatever is open with the usual answers, until the case waits at a step.
		 */
		public Case upTo(String step) {
			while (!open().contains(step)) {
				var next = open().get(0);
				submit(next, usual(next));
			}
			return this;
		}

		/**
		 * Takes the case from its decision into the public register.
		 */
		public Case published() {
			return upTo("clearForPublication").submit("clearForPublication", Answered.cleared()).background();
		}

		private Map<String, Object> usual(String step) {
			return step.equals("recordDecision") ? Answered.decision("AGREE", hash()) : Answered.usual(step);
		}

		/**
		 * Hash of the version approved last.
		 */
		public String hash() {
			return Casework.this.versions.hash(assessment().id());
		}

		/**
		 * What the form of a step is filled with for its holder, as the pages and
		 * Tasklist ask.
		 */
		public Map<String, Object> answers(String step) {
			var task = task(step);
			return Casework.this.county.as(Objects.requireNonNull(task.getAssignee(), step),
					() -> Casework.this.pages.answers(task.getId()));
		}

		/**
		 * Withdraws it as the officer of a job.
		 */
		public void withdraw(Map<String, Object> answers, String job) {
			var id = assessment().id();
			as(job, () -> {
				Casework.this.pages.withdraw(id, answers);
				return this;
			});
		}

		/**
		 * Does something as the officer of a job in the case's body.
		 */
		public <T> T as(String job, Supplier<T> work) {
			return Casework.this.county.as(officer(job), work);
		}

		public String officer(String job) {
			return this.body + "-" + job;
		}

		/**
		 * The one open task of a step.
		 */
		public Task task(String step) {
			var found = tasks(step);
			if (found.size() != 1) {
				throw new AssertionError("Waiting at %s: %s, open are %s".formatted(step, found.size(), open()));
			}
			return found.get(0);
		}

		public List<Task> tasks(String step) {
			return Casework.this.tasks.createTaskQuery()
				.processInstanceBusinessKey(reference().value())
				.taskDefinitionKey(step)
				.list();
		}

		/**
		 * The steps whose tasks are open, in alphabetical order.
		 */
		public List<String> open() {
			return Casework.this.tasks.createTaskQuery()
				.processInstanceBusinessKey(reference().value())
				.list()
				.stream()
				.map(Task::getTaskDefinitionKey)
				.sorted()
				.toList();
		}

		/**
		 * The job whose turn it is at a step that waits for a role.
		 */
		public String turnOf(String step) {
			return Objects.requireNonNull(candidateGroup(task(step)), step);
		}

		private @Nullable String candidateGroup(Task task) {
			return Casework.this.tasks.getIdentityLinksForTask(task.getId())
				.stream()
				.map((link) -> link.getGroupId())
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}

		/**
		 * Runs what the engine does by itself, but for timers.
		 */
		public Case background() {
			Casework.this.clockwork.background();
			return this;
		}

		/**
		 * The timers that wait at a step, or at an event of the diagram.
		 */
		public List<Job> timers(String activity) {
			return Casework.this.clockwork.timers(reference(), activity);
		}

		public Case fire(Job timer) {
			Casework.this.clockwork.fire(timer);
			return this;
		}

		public boolean isEnded() {
			return Casework.this.runtime.createProcessInstanceQuery()
				.processInstanceId(this.instance.getProcessInstanceId())
				.count() == 0;
		}

	}

}
