package org.dueregard.workflow.access;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.dueregard.identity.Enrolment;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * Nobody has the engine evaluate what they please.
 */
@DueRegardTest
class PlainQueriesTests {

	private static final String OFFICER = "council-author";

	private static final String JSON = "application/json";

	@LocalServerPort
	int port;

	@Autowired
	County county;

	@Autowired
	Enrolment enrolment;

	@Autowired
	Casework casework;

	@Autowired
	FilterService filters;

	@Autowired
	TaskService tasks;

	@BeforeEach
	void givenOfficers() {
		this.county.settle();
		this.enrolment.enrol(new Officer(new OfficerId("council-administrator"), "Administrator", null,
				new BodyId(County.COUNCIL), Set.of(Role.ADMINISTRATOR)), County.PASSWORD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'assigneeExpression':'${x}'}", "{'orQueries':[{'assigneeExpression':'${x}'}]}",
			"{'orQueries':[{'name':'a'},{'orQueries':[{'dueBeforeExpression':'${now()}'}]}]}",
			"{'candidateGroupsExpression':['${x}']}", "{'ASSIGNEEEXPRESSION':'${x}'}", "[{'a':{'ownerExpression':1}}]",
			"{'name':'a'} {'assigneeExpression':'${x}'}", "{'assignee\\u0045xpression':'${x}'}" })
	void anExpressionIsRefusedAtAnyDepth(String query) throws Exception {
		var answer = rest("/engine-rest/task", JSON, query.replace('\'', '"'));

		assertRefused(answer);
	}

	@Test
	void soItIsInTheAddress() throws Exception {
		assertRefused(visitor().get("/engine-rest/task?name=a&assigneeExpression=%24%7Bx%7D", Visitor.as(OFFICER)));
		assertRefused(visitor().get("/engine-rest/task?assignee%45xpression=x", Visitor.as(OFFICER)));
		assertRefused(rest("/engine-rest/task/count?dueDateExpression=x", JSON, "{}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json;charset=UTF-8", "application/hal+json", "text/plain", "*/*",
			"application/*", "x/y", "APPLICATION/JSON", "multipart/json", "application/x-www-form-urlencoded+json" })
	void soItIsUnderAnyOtherName(String type) throws Exception {
		assertRefused(rest("/engine-rest/task", type, "{\"assigneeExpression\":\"${x}\"}"));
	}

	@Test
	void andInAnyEncoding() throws Exception {
		for (var charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
			assertRefused(visitor().send("/engine-rest/task",
					HttpRequest.newBuilder()
						.headers(Visitor.as(OFFICER))
						.header("Content-Type", JSON)
						.POST(HttpRequest.BodyPublishers.ofString("{\"assigneeExpression\":\"${x}\"}", charset))));
		}
	}

	@Test
	void withoutATypeItIsRefusedToo() throws Exception {
		assertRefused(visitor().send("/engine-rest/task",
				HttpRequest.newBuilder()
					.headers(Visitor.as(OFFICER))
					.POST(HttpRequest.BodyPublishers.ofString("{\"assigneeExpression\":\"${x}\"}"))));
	}

	@Test
	void soItIsInTasklist() throws Exception {
		var officer = visitor();
		officer.signIn(OFFICER);

		assertRefused(officer.post("/camunda/api/engine/engine/default/task", JSON,
				"{\"orQueries\":[{\"assigneeExpression\":\"${x}\"}]}"));
	}

	@Test
	void whatCannotBeReadIsNotHandedOn() throws Exception {
		var answer = rest("/engine-rest/task", JSON, "{\"name\":\"a\",/* */ \"assigneeExpression\":\"x\"}");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(message(answer)).isEqualTo("This is not JSON");
	}

	@Test
	void aRequestThatIsTooLargeIsNotRead() throws Exception {
		var answer = rest("/engine-rest/task", JSON, "{\"name\":\"%s\"}".formatted("a".repeat(1024 * 1024)));

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(message(answer)).contains("less than a megabyte");
	}

	@Test
	void plainQueriesAreAnswered() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());

		var answer = rest("/engine-rest/task?maxResults=5", JSON,
				"{\"processInstanceBusinessKey\":\"%s\",\"orQueries\":[{\"name\":\"ü\",\"assignee\":\"%s\"}]}"
					.formatted(buses.reference(), OFFICER));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(JsonPath.<Object>read(answer.body(), "$[0].id")).isEqualTo(buses.task("screenProposal").getId());
	}

	@Test
	void theReadyFiltersOfTasklistStillWork() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var mine = this.filters.createFilterQuery().filterName("My tasks").singleResult().getId();
		var sorted = """
				{"sorting":[{"sortBy":"created","sortOrder":"desc"}],"processVariables":[],"active":true,
				"orQueries":[{"processInstanceBusinessKey":"%s"}]}""".formatted(buses.reference());

		var asked = rest("/engine-rest/filter/%s/list?maxResults=5".formatted(mine), JSON, sorted);
		var got = visitor().get("/engine-rest/filter/%s/list?firstResult=0&maxResults=5".formatted(mine),
				Visitor.as(OFFICER));

		assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
		assertThat(JsonPath.<Object>read(asked.body(), "$[0].id")).isEqualTo(buses.task("screenProposal").getId());
		assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
	}

	@Test
	void onlyAdministratorsMakeAndChangeFilters() throws Exception {
		var mine = this.filters.createFilterQuery().filterName("My tasks").singleResult().getId();
		var plain = "{\"resourceType\":\"Task\",\"name\":\"Mine\",\"query\":{\"assignee\":\"a\"},\"properties\":{}}";

		assertThat(rest("/engine-rest/filter/create", JSON, plain).statusCode()).isEqualTo(403);
		assertThat(changed(mine, plain, OFFICER).statusCode()).isEqualTo(403);

		var made = visitor().post("/engine-rest/filter/create", JSON, plain, Visitor.as("council-administrator"));
		assertThat(made.statusCode()).isEqualTo(200);
		assertThat(changed(JsonPath.read(made.body(), "$.id"), plain, "council-administrator").statusCode())
			.isEqualTo(204);
		this.filters.deleteFilter(JsonPath.read(made.body(), "$.id"));
	}

	@Test
	void noFilterIsMadeWithAnExpression() throws Exception {
		var filter = """
				{"resourceType":"Task","name":"All","properties":{},
				"query":{"orQueries":[{"assigneeExpression":"${currentUser()}"}]}}""";

		assertRefused(visitor().post("/engine-rest/filter/create", JSON, filter, Visitor.as("council-administrator")));
		assertThat(this.filters.createFilterQuery().filterName("All").count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass().getName()}", "${currentUser().length()}", "${accounts}x", "#{a.b}" })
	void aFilterThatWasStoredWithAnotherExpressionIsNotAsked(String expression) throws Exception {
		var query = this.tasks.createTaskQuery().or().taskAssigneeExpression(expression).taskName("a").endOr();
		var stored = this.filters.saveFilter(this.filters.newTaskFilter("Stored").setQuery(query)).getId();

		for (var question : List.of("list?maxResults=5", "count")) {
			var place = "/engine-rest/filter/%s/%s".formatted(stored, question);
			var got = visitor().get(place, Visitor.as(OFFICER));
			assertThat(got.statusCode()).as(got.body()).isEqualTo(422);
			assertThat(message(got)).contains("an expression that is not among the few").doesNotContain(expression);
			assertThat(rest(place, JSON, "{}").statusCode()).isEqualTo(422);
		}
		this.filters.deleteFilter(stored);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'name':'a','name':'b','assigneeExpression':'x','assigneeExpression':'y'}",
			"{'sorting':[{'sortBy':'name','sortOrder':'asc','parameters':{'assigneeExpression':'x'}}]}" })
	void anExpressionThatHidesIsRefused(String query) throws Exception {
		assertRefused(rest("/engine-rest/task?maxResults=5", JSON, query.replace('\'', '"')));
	}

	@Test
	void aBottomlessQueryIsNotRead() throws Exception {
		var answer = rest("/engine-rest/task?maxResults=5", JSON, "{\"orQueries\":[".repeat(2000) + "]}".repeat(2000));

		assertThat(answer.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data; boundary=part", "application/x-www-form-urlencoded" })
	void aFormAsksNothingOfTheEngine(String type) throws Exception {
		assertThat(rest("/engine-rest/task?maxResults=5", type, "assigneeExpression=x").statusCode()).isEqualTo(415);
		assertThat(rest("/engine-rest/task?maxResults=5", type, "a".repeat(1024 * 1024 + 1)).statusCode())
			.isEqualTo(413);
	}

	@Test
	void nobodyAsksForMoreThanCanBeShown() throws Exception {
		assertThat(rest("/engine-rest/task?maxResults=2000", JSON, "{}").statusCode()).isEqualTo(200);
		assertThat(rest("/engine-rest/task?maxResults=2001", JSON, "{}").statusCode()).isEqualTo(400);
		assertThat(rest("/engine-rest/task", JSON, "{}").statusCode()).isEqualTo(400);
	}

	private HttpResponse<String> changed(String filter, String body, String officer)
			throws IOException, InterruptedException {
		return visitor().send("/engine-rest/filter/" + filter,
				HttpRequest.newBuilder()
					.headers(Visitor.as(officer))
					.header("Content-Type", JSON)
					.PUT(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> rest(String address, String type, String body)
			throws IOException, InterruptedException {
		return visitor().post(address, type, body, Visitor.as(OFFICER));
	}

	private Visitor visitor() {
		return new Visitor(this.port);
	}

	private static void assertRefused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(message(answer)).startsWith("Expressions are not accepted here.");
	}

	private static String message(HttpResponse<String> answer) {
		return JsonPath.read(answer.body(), "$.message");
	}

}
