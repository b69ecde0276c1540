package org.dueregard.workflow.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What goes wrong in the engine is told in plain words, and nothing of how the engine is
 * made.
 */
@DueRegardTest
class NoInternalsTests {

	@LocalServerPort
	int port;

	@Autowired
	County county;

	@BeforeEach
	void aCounty() {
		this.county.settle();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					POST   | /task?maxResults=5                              | {"name": 1, "created": "not a day"}          | 400
					GET    | /task?maxResults=x                              | {}                                           | 404
					GET    | /task/no-such                                   | {}                                           | 404
					GET    | /task?maxResults=5&sortBy=x&sortOrder=y         | {}                                           | 400
					GET    | /no/such/route                                  | {}                                           | 404
					PATCH  | /task                                           | {}                                           | 404
					DELETE | /task                                           | {}                                           | 404
					POST   | /authorization/create                           | {"type": 99}                                 | 400
					POST   | /user/create                                    | {"profile": {"id": "a b"}}                   | 400
					GET    | /process-definition/key/no-such                 | {}                                           | 404
					""")
	void anAnswerHasATypeAndASentence(String method, String route, String body, int status) throws Exception {
		var answer = asked(method, route, body);

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(JsonPath.<Map<String, String>>read(answer.body(), "$")).containsOnlyKeys("type", "message")
			.containsEntry("type", "Refusal");
		assertThat(answer.body()).doesNotContainPattern(RightsMatrixTests.INTERNALS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest", "/engine-rest/engine", "/engine-rest/engine/default/task",
			"/engine-rest/application.wadl", "/engine-rest/task/", "/engine-rest/swaggerui", "/camunda", "/camunda/",
			"/camunda/api", "/camunda/api/engine/engine/other/task", "/camunda/api/nothing", "/camunda/nothing",
			"/camunda/app/nothing/default/", "/camunda/app/tasklist/nothing.js" })
	void whatIsNotThereIsNotThere(String address) throws Exception {
		var administrator = new Visitor(this.port);
		administrator.signIn("administrator");

		var answer = administrator.get(address, Visitor.as("administrator"));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
		assertThat(answer.body()).doesNotContainPattern(RightsMatrixTests.INTERNALS);
	}

	@Test
	void theEngineTellsNobodyOutsideOfItself() throws Exception {
		var answer = asked("GET", "/telemetry/configuration", "{}");

		assertThat(JsonPath.<Boolean>read(answer.body(), "$.enableTelemetry")).isFalse();
	}

	private HttpResponse<String> asked(String method, String route, String body) throws Exception {
		return new Visitor(this.port).send("/engine-rest" + route,
				HttpRequest.newBuilder()
					.headers(Visitor.as("administrator"))
					.header("Content-Type", "application/json")
					.method(method, BodyPublishers.ofString(body)));
	}

}
