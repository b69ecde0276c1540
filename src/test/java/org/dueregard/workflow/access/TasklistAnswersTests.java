package org.dueregard.workflow.access;

import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.dueregard.workbench.TaskDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * What Tasklist fills its forms with, and for whom.
 */
@DueRegardTest
class TasklistAnswersTests {

	@LocalServerPort
	int port;

	@Autowired
	Casework casework;

	@Autowired
	TaskDesk tasks;

	@Test
	void onlyTheHolderOfATaskSeesWhatIsHalfWritten() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var task = buses.task("screenProposal").getId();
		buses.as("author", () -> {
			this.tasks.keep(task, Map.of("evidenceLookedAt", "Half a"));
			return task;
		});

		assertThat(variables("council-author", task)).containsKeys("evidenceLookedAt", "caseSoFar");
		assertThat(variables("council-colleague", task)).doesNotContainKey("evidenceLookedAt")
			.containsKeys("caseSoFar", "readAddress", "taskAddress");
	}

	private Map<String, Object> variables(String officer, String task) throws Exception {
		var visitor = new Visitor(this.port);
		visitor.signIn(officer);
		var answer = visitor.get("/camunda/api/engine/engine/default/task/%s/form-variables".formatted(task));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonPath.read(answer.body(), "$");
	}

}
