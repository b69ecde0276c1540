package org.dueregard.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.dueregard.AtOnce;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.shared.Refusal;
import org.dueregard.workbench.TaskDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.evidence;
import static org.dueregard.Answered.involvement;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.screening;

/**
 * Officers who act at the same moment.
 */
@DueRegardTest
class ConcurrentActsTests {

	private static final int OFFICERS = 8;

	@Autowired
	Casework casework;

	@Autowired
	AssessmentDesk assessments;

	@Autowired
	TaskDesk desk;

	@Test
	void aStepSentManyTimesAtOnceIsDoneOnce() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var task = buses.task("screenProposal");
		var answers = screening(Map.of("age", "ADVERSE"));

		var refused = refusedOf(AtOnce.all(IntStream.range(0, OFFICERS)
			.mapToObj((number) -> (Callable<Object>) () -> buses.submit(task, answers, "author"))
			.toList()));

		assertThat(refused).isEqualTo(OFFICERS - 1);
		assertThat(this.assessments.acts(buses.assessment().id())).extracting("step")
			.containsExactly("registerProposal", "screenProposal");
		assertThat(buses.open()).containsExactly("gatherEvidence", "involvePeople");
	}

	@Test
	void bothPartsOfTheEvidenceEndWellWhenSentAtOnce() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		buses.submit("screenProposal", screening(Map.of("age", "ADVERSE")));
		var gathering = buses.task("gatherEvidence");
		var involving = buses.task("involvePeople");

		AtOnce.all(List.<Callable<Object>>of(() -> buses.submit(gathering, evidence("age"), "author"),
				() -> buses.submit(involving, involvement(), "author")));
		buses.tasks("gatherEvidence").forEach((task) -> buses.submit(task, evidence("age"), "author"));
		buses.tasks("involvePeople").forEach((task) -> buses.submit(task, involvement(), "author"));

		assertThat(buses.open()).containsExactly("scoreImpact");
		assertThat(this.assessments.acts(buses.assessment().id())).extracting("step")
			.containsOnlyOnce("gatherEvidence", "involvePeople");
	}

	@Test
	void answersKeptManyTimesAtOnceAreKept() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var task = buses.task("screenProposal");

		var refused = refusedOf(AtOnce
			.all(IntStream.range(0, OFFICERS).mapToObj((number) -> (Callable<Object>) () -> buses.as("author", () -> {
				this.desk.keep(task.getId(), Map.of("evidenceLookedAt", "Half a"));
				return buses;
			})).toList()));

		assertThat(refused).isZero();
		assertThat(buses.answers("screenProposal")).containsEntry("evidenceLookedAt", "Half a");
	}

	@Test
	void aCaseWithdrawnManyTimesAtOnceIsWithdrawnOnce() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());

		var refused = refusedOf(AtOnce.all(IntStream.range(0, OFFICERS).mapToObj((number) -> (Callable<Object>) () -> {
			buses.withdraw(Map.of("reason", "Funding was found."), "author");
			return buses;
		}).toList()));

		assertThat(refused).isEqualTo(OFFICERS - 1);
		assertThat(this.assessments.acts(buses.assessment().id())).extracting("step")
			.containsExactly("registerProposal", "withdrawAssessment");
	}

	private static long refusedOf(List<Future<Object>> results) throws InterruptedException {
		var refused = 0;
		for (var result : results) {
			try {
				result.get();
			}
			catch (ExecutionException ex) {
				assertThat(ex.getCause()).isInstanceOf(Refusal.class);
				refused++;
			}
		}
		return refused;
	}

}
