package org.dueregard.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.impact.Advice;
import org.dueregard.impact.ImpactDesk;
import org.dueregard.workbench.CaseInWords;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.advised;
import static org.dueregard.Answered.ask;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.evidence;
import static org.dueregard.Answered.mitigations;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reduce;
import static org.dueregard.Answered.scoring;
import static org.dueregard.Answered.screening;

/**
 * Specialists advise side by side, and the author scores with their advice at hand.
 */
@DueRegardTest
class AdviceTests {

	@Autowired
	Casework casework;

	@Autowired
	ImpactDesk impact;

	@Autowired
	CaseInWords inWords;

	@Autowired
	Letterbox letterbox;

	@Test
	void whereNobodyIsAskedMitigationFollowsAtOnce() {
		var buses = scored();

		buses.submit("scoreImpact", scores());

		assertThat(buses.open()).containsExactly("planMitigation");
	}

	@Test
	void threeSpecialistsAdviseSideBySide() {
		var buses = scored();

		buses.submit("scoreImpact", but(scores(), "advice", threeQuestions()));

		assertThat(buses.tasks("adviseOnImpact")).extracting(Task::getAssignee)
			.containsExactlyInAnyOrder("council-specialist", "council-second-specialist", "council-third-specialist");
		assertThat(buses.open()).containsOnly("adviseOnImpact");
	}

	@Test
	void theAuthorScoresAgainWhenAllHaveAdvisedWithTheirAdviceToRead() {
		var buses = scored().submit("scoreImpact", but(scores(), "advice", threeQuestions()));

		advise(buses, "specialist", "Think of the hospital visits");
		advise(buses, "third-specialist", "Ramadan falls in the dark months");
		var beforeTheLast = buses.open();
		advise(buses, "second-specialist", "Two routes have no ramp");

		assertThat(beforeTheLast).containsExactly("adviseOnImpact");
		assertThat(buses.open()).containsExactly("scoreImpact");
		assertThat(this.inWords.html(buses.assessment().id())).contains("Think of the hospital visits",
				"Ramadan falls in the dark months", "Two routes have no ramp");
		assertThat(buses.answers("scoreImpact")).extractingByKey("entries").asList().hasSize(3);
	}

	@Test
	void whatHasBeenAnsweredIsNotAskedAgain() {
		var buses = scored().submit("scoreImpact", but(scores(), "advice", threeQuestions()));
		List.of("specialist", "second-specialist", "third-specialist")
			.forEach((specialist) -> advise(buses, specialist, "Nothing to add"));

		buses.submit("scoreImpact", Map.of());

		assertThat(buses.open()).containsExactly("planMitigation");
		assertThat(this.impact.impact(buses.assessment().id()).advice()).hasSize(3).noneMatch(Advice::isOpen);
		buses.submit("planMitigation", mitigations(reduce(1, "MINOR", "UNLIKELY"), reduce(2, "MINOR", "UNLIKELY"),
				reduce(3, "MINOR", "UNLIKELY")));
		assertThat(buses.published().timers("reviewDue")).hasSize(1);
	}

	@Test
	void whoeverDoesNotAnswerIsRemindedAndThenOthersAreTold() {
		var buses = scored().submit("scoreImpact", but(scores(), "advice", List.of(ask("age", "council-specialist"))));
		this.letterbox.empty(buses);
		var timers = buses.timers("adviseOnImpact").stream().sorted(Comparator.comparing(Job::getDuedate)).toList();

		buses.fire(timers.get(0));
		var reminded = this.letterbox.about(buses);
		this.letterbox.empty(buses);
		buses.fire(timers.get(1));

		assertThat(timers).extracting((timer) -> timer.getDuedate().toInstant())
			.containsExactly(Instant.parse("2026-03-09T09:00:00Z"), Instant.parse("2026-03-16T09:00:00Z"));
		assertThat(reminded).extracting(Letterbox.Received::to).containsExactly("council-specialist");
		assertThat(this.letterbox.about(buses)).extracting(Letterbox.Received::to)
			.contains("council-specialist", "council-author", "council-equality-adviser");
		assertThat(buses.open()).containsExactly("adviseOnImpact");
	}

	@Test
	void everySpecialistIsRemindedByThemselves() {
		var buses = scored().submit("scoreImpact", but(scores(), "advice", threeQuestions()));

		advise(buses, "specialist", "Think of the hospital visits");

		assertThat(buses.timers("adviseOnImpact")).hasSize(4);
	}

	private static void advise(Case buses, String specialist, String advice) {
		var task = buses.tasks("adviseOnImpact")
			.stream()
			.filter((open) -> buses.officer(specialist).equals(open.getAssignee()))
			.findFirst()
			.orElseThrow();
		buses.submit(task, but(advised(), "advice", advice), specialist);
	}

	private static Map<String, Object> scores() {
		return scoring(negative("age", "Over 65s", "SERIOUS", "POSSIBLE"),
				negative("disability", "Wheelchair users", "SERIOUS", "POSSIBLE"),
				negative("religion_belief", "Churchgoers", "MODERATE", "LIKELY"));
	}

	private static List<Map<String, Object>> threeQuestions() {
		return List.of(ask("age", "council-specialist"), ask("disability", "council-second-specialist"),
				ask("religion_belief", "council-third-specialist"));
	}

	private Case scored() {
		return this.casework.register(County.COUNCIL, proposal())
			.submit("screenProposal",
					screening(Map.of("age", "ADVERSE", "disability", "ADVERSE", "religion_belief", "DONT_KNOW")))
			.submit("gatherEvidence", evidence("age", "disability", "religion_belief"))
			.upTo("scoreImpact");
	}

}
