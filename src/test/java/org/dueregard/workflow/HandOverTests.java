package org.dueregard.workflow;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dueregard.Attempts;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.Way;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.proposal;

/**
 * A task that is handed over in the moment in which its holder completes it.
 */
@DueRegardTest
class HandOverTests {

	@Autowired
	Casework casework;

	@Autowired
	OnRecord onRecord;

	@Autowired
	Attempts attempts;

	@Autowired
	TaskService tasks;

	@Autowired
	AssessmentDesk assessments;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource
	void aTaskHandedOverBetweenReadingAndCompletingItIsNotCompletedByItsFormerHolder(Way way) throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal())
			.upTo("reviewQuality")
			.claim("reviewQuality", "equality-adviser");
		var seen = buses.task("reviewQuality");

		var former = completedWhileHandedOver(way, buses, seen).get();
		var after = this.onRecord.lastAct(buses);
		var completed = this.attempts.complete(way, "council-everything", seen, passed());

		assertThat(former).containsAnyOf("This task is held by somebody else now",
				"Somebody changed this case at the same moment");
		assertThat(after.step()).isEqualTo("proposeOutcome");
		assertThat(completed).isEqualTo(Attempts.DONE);
		assertThat(this.onRecord.lastAct(buses).officer()).isEqualTo(new OfficerId("council-everything"));
	}

	/**
	 * Hands the task over while the former holder, who has read it, waits for the case.
	 */
	private CompletableFuture<String> completedWhileHandedOver(Way way, Case buses, Task task) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.assessments.hold(buses.assessment().id());
			var completing = CompletableFuture
				.supplyAsync(() -> this.attempts.complete(way, "council-equality-adviser", task, passed()));
			Awaitility.await().until(this::somebodyWaits);
			this.tasks.setAssignee(task.getId(), "council-everything");
			return completing;
		}));
	}

	private boolean somebodyWaits() {
		return this.jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
			.query(Integer.class)
			.single() > 0;
	}

}
