package org.dueregard.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.dueregard.Attempts;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Http;
import org.dueregard.OnRecord;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.proposal;

/**
 * No task is completed, no case is started and no token moved but through the forms.
 */
@DueRegardTest
class BackDoorsTests {

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	OnRecord onRecord;

	@Autowired
	Attempts attempts;

	@Autowired
	Http http;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService runtime;

	@BeforeEach
	void aCounty() {
		this.county.settle();
	}

	static Stream<Arguments> waysRoundTheForm() {
		return Stream.of(way("an error", (tasks, id) -> tasks.handleBpmnError(id, "skip")),
				way("an error with its message", (tasks, id) -> tasks.handleBpmnError(id, "skip", "because")),
				way("an error with variables", (tasks, id) -> tasks.handleBpmnError(id, "skip", "because", Map.of())),
				way("an escalation", (tasks, id) -> tasks.handleEscalation(id, "skip")),
				way("an escalation with variables", (tasks, id) -> tasks.handleEscalation(id, "skip", Map.of())),
				way("resolving", TaskService::resolveTask),
				way("resolving with variables", (tasks, id) -> tasks.resolveTask(id, Map.of())),
				way("delegating", (tasks, id) -> tasks.delegateTask(id, "council-everything")));
	}

	private static Arguments way(String name, BiConsumer<TaskService, String> way) {
		return Arguments.argumentSet(name, way);
	}

	@ParameterizedTest
	@MethodSource("waysRoundTheForm")
	void aTaskIsCompletedByItsFormAlone(BiConsumer<TaskService, String> way) {
		var buses = held();
		var task = buses.task("reviewQuality").getId();
		var before = this.onRecord.everything(buses);

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> buses.as("equality-adviser", () -> {
			way.accept(this.tasks, task);
			return task;
		})).satisfies((refusal) -> assertThat(refusal.problems()).containsExactly(Problem.of("task.notThisWay")));
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bpmnError      | {"errorCode": "skip"}
			bpmnEscalation | {"escalationCode": "skip"}
			resolve        | {}
			delegate       | {"userId": "council-everything"}
			""")
	void overHttpToo(String way, String body) {
		var buses = held();
		var before = this.onRecord.everything(buses);

		var reply = this.http.rest("council-equality-adviser", "POST",
				"/task/%s/%s".formatted(buses.task("reviewQuality").getId(), way), json(body));

		assertThat(reply.status()).as(reply.body()).isEqualTo(403);
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					equalityImpactAssessment | {}
					equalityImpactAssessment | {"businessKey": "EIA-2026-000001"}
					equalityImpactAssessment | {"startInstructions": [{"type": "startBeforeActivity", "activityId": "publishAssessment"}]}
					equalityImpactAssessment | {"startInstructions": [{"type": "startBeforeActivity", "activityId": "signOff"}], "skipCustomListeners": true, "variables": {"assessmentId": {"value": 1, "type": "Long"}}}
					""")
	void aProcessIsStartedByItsFormAlone(String process, String body) {
		var before = this.runtime.createProcessInstanceQuery().count();

		var reply = this.http.rest("council-author", "POST", "/process-definition/key/%s/start".formatted(process),
				json(body));

		assertThat(reply.status()).as(reply.body()).isEqualTo(403);
		assertThat(this.runtime.createProcessInstanceQuery().count()).isEqualTo(before);
	}

	@Test
	void aReviewIsStartedByItsAssessmentAlone() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.runtime.startProcessInstanceByKey("actionReview", "EIA-2026-000001"));
		assertThat(this.http.rest("council-author", "POST", "/process-definition/key/actionReview/start", Map.of())
			.status()).isIn(403, 422);
	}

	@Test
	void noCodeStartsAProcessEither() {
		var before = this.runtime.createProcessInstanceQuery().count();

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.runtime.startProcessInstanceByKey("equalityImpactAssessment"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.runtime.createProcessInstanceByKey("equalityImpactAssessment")
				.startBeforeActivity("publishAssessment")
				.execute(true, true));

		assertThat(this.runtime.createProcessInstanceQuery().count()).isEqualTo(before);
	}

	@Test
	void theFormStartsAnAssessmentOverHttp() {
		var reply = this.http.rest("council-author", "POST",
				"/process-definition/key/equalityImpactAssessment/submit-form", this.attempts.variables(proposal()));

		assertThat(reply.status()).as(reply.body()).isEqualTo(200);
		var instance = this.runtime.createProcessInstanceQuery()
			.processInstanceId(reply.json().path("id").asText())
			.singleResult();
		assertThat(instance.getBusinessKey()).startsWith("EIA-2026-");
		assertThat(instance.getTenantId()).isEqualTo("council");
	}

	@Test
	void theFormOfAnAssessmentStartsNoReview() {
		var process = this.http.rest("council-author", "GET", "/process-definition/key/actionReview", Map.of());

		var reply = this.http.rest("council-author", "POST",
				"/process-definition/%s/submit-form".formatted(process.json().path("id").asText()),
				this.attempts.variables(proposal("Started as a review")));

		assertThat(reply.status()).isIn(403, 422);
		assertThat(this.onRecord.titles()).doesNotContain("Started as a review");
	}

	@Test
	void aTaskIsClaimedForOneselfAlone() {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("reviewQuality");
		var before = this.onRecord.everything(buses);

		var reply = this.http.rest("council-equality-adviser", "POST",
				"/task/%s/claim".formatted(buses.task("reviewQuality").getId()),
				Map.of("userId", "council-everything"));

		assertThat(Attempts.words(reply)).startsWith("You can claim a task for yourself only");
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					POST   | /task/{task}/unclaim                        | {}
					POST   | /task/{task}/claim                          | {"userId": null}
					POST   | /task/{task}/assignee                       | {"userId": "council-everything"}
					POST   | /task/{task}/identity-links                 | {"groupId": "author", "type": "candidate"}
					PUT    | /task/{task}                                | {"assignee": "council-everything"}
					PUT    | /task/{task}/variables/assessmentId         | {"value": 1, "type": "Long"}
					PUT    | /task/{task}/localVariables/assessmentId    | {"value": 1, "type": "Long"}
					POST   | /task/{task}/variables                      | {"modifications": {"assessmentId": {"value": 1, "type": "Long"}}}
					DELETE | /task/{task}/variables/assessmentId         | {}
					PUT    | /process-instance/{process}/variables/assessmentId | {"value": 1, "type": "Long"}
					POST   | /process-instance/{process}/modification    | {"instructions": [{"type": "startBeforeActivity", "activityId": "publishAssessment"}]}
					PUT    | /process-instance/{process}/suspended       | {"suspended": true}
					DELETE | /process-instance/{process}                 | {}
					POST   | /execution/{execution}/signal               | {}
					PUT    | /execution/{execution}/localVariables/assessmentId | {"value": 1, "type": "Long"}
					POST   | /message                                    | {"messageName": "withdrawAssessment", "businessKey": "{reference}"}
					""")
	void anOfficerMovesNothingInTheEngine(String method, String path, String body) {
		var buses = held();
		var task = buses.task("reviewQuality");
		var before = this.onRecord.everything(buses);

		var reply = this.http.rest("council-everything", method,
				path.replace("{task}", task.getId())
					.replace("{process}", task.getProcessInstanceId())
					.replace("{execution}", task.getExecutionId()),
				json(body.replace("{reference}", buses.reference().value())));

		assertThat(reply.status()).as(reply.body()).isEqualTo(403);
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
		assertThat(this.runtime.getVariable(task.getExecutionId(), "assessmentId"))
			.isEqualTo(buses.assessment().id().value());
	}

	@Test
	void aWithdrawalWithoutItsReasonIsRefused() {
		var buses = held();
		var before = this.onRecord.everything(buses);

		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.runtime.correlateMessage("withdrawAssessment", buses.reference().value()));
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@Test
	void whoeverHoldsATaskPutsItBack() {
		var buses = held();

		var reply = this.http.signIn("council-equality-adviser")
			.tasklist("/task/%s/unclaim".formatted(buses.task("reviewQuality").getId()), Map.of());

		assertThat(reply.status()).as(reply.body()).isEqualTo(204);
		assertThat(buses.task("reviewQuality").getAssignee()).isNull();
		buses.submit("reviewQuality", passed(), "everything");
		assertThat(buses.open()).containsExactly("signOff");
	}

	@Test
	void aTaskForOnePersonIsNotPutBack() {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var before = this.onRecord.everything(buses);

		var reply = this.http.rest("council-author", "POST",
				"/task/%s/unclaim".formatted(buses.task("screenProposal").getId()), Map.of());

		assertThat(Attempts.words(reply)).startsWith("This task is for one person");
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
	}

	@Test
	void nobodyComesInWithoutSigningIn() {
		var buses = held();
		var task = buses.task("reviewQuality").getId();

		assertThat(this.http.rest(null, "POST", "/task/%s/complete".formatted(task), Map.of()).status()).isEqualTo(401);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.tasks.complete(task, passed()))
			.satisfies((refusal) -> assertThat(refusal.problems()).containsExactly(Problem.of("task.notSignedIn")));
	}

	@Test
	void officersOfAnotherBodySeeNeitherCaseNorTask() {
		var buses = held();
		var task = buses.task("reviewQuality");

		var seen = List.of("/task/" + task.getId(), "/process-instance/" + task.getProcessInstanceId());

		assertThat(seen)
			.allSatisfy((path) -> assertThat(this.http.rest("trust-everything", "GET", path, Map.of()).status())
				.isIn(403, 404));
		assertThat(this.http
			.rest("trust-everything", "GET", "/task?maxResults=10&processInstanceBusinessKey=" + buses.reference(),
					Map.of())
			.body()).isEqualTo("[]");
	}

	private Case held() {
		return this.casework.register(County.COUNCIL, proposal())
			.upTo("reviewQuality")
			.claim("reviewQuality", "equality-adviser");
	}

	private static Object json(String text) {
		return new Http.Reply(0, text).json();
	}

}
