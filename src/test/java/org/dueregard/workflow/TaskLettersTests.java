package org.dueregard.workflow;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.Letterbox.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dueregard.Answered.advised;
import static org.dueregard.Answered.ask;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.confirmed;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.returned;
import static org.dueregard.Answered.rework;
import static org.dueregard.Answered.scoring;

/**
 * Whoever is to act is told when the task arrives, by mail, and nobody else.
 */
@DueRegardTest
class TaskLettersTests {

	@Autowired
	Casework casework;

	@Autowired
	Letterbox letterbox;

	@Autowired
	TaskService tasks;

	@Test
	void theAuthorIsToldOfTheirFirstTask() {
		var buses = this.casework.register(County.COUNCIL, proposal());

		assertThat(this.letterbox.about(buses)).extracting(Received::to, Received::subject)
			.containsExactly(tuple("council-author", "Please screen the proposal: " + named(buses)));
	}

	@Test
	void twoTasksThatArriveTogetherMakeOneLetter() {
		var buses = this.casework.register(County.COUNCIL, proposal());
		this.letterbox.empty(buses);

		buses.upTo("gatherEvidence");

		assertThat(this.letterbox.about(buses)).singleElement().satisfies((letter) -> {
			assertThat(letter.to()).isEqualTo("council-author");
			assertThat(letter.subject()).isEqualTo("2 tasks wait for you");
			assertThat(letter.text()).contains("Please gather evidence", "Please involve people",
					"/workbench/tasks/" + buses.task("gatherEvidence").getId(),
					"/workbench/tasks/" + buses.task("involvePeople").getId());
		});
	}

	@ParameterizedTest
	@CsvSource({ "reviewQuality, equality-adviser", "signOff, head-of-service", "recordDecision, decision-maker",
			"clearForPublication, information-officer" })
	void everybodyInTheBodyWhoMayTakeTheTaskIsTold(String step, String job) {
		var buses = before(step);

		buses.upTo(step);

		assertThat(this.letterbox.about(buses)).extracting(Received::to)
			.containsExactlyInAnyOrder("council-" + job, "council-everything");
	}

	@ParameterizedTest
	@CsvSource({ "reviewQuality, equality-adviser, review the quality", "signOff, head-of-service, sign off",
			"recordDecision, decision-maker, record the decision",
			"clearForPublication, information-officer, clear for publication" })
	void theAuthorIsNotToldOfTheReviewOfTheirOwnCase(String step, String job, String what) {
		var buses = this.casework.register(County.COUNCIL, proposal(), "everything").upTo(step);

		assertThat(this.letterbox.about(buses)).filteredOn((letter) -> letter.subject().startsWith("Please " + what))
			.extracting(Received::to)
			.containsExactly("council-" + job);
	}

	@Test
	void whoeverReviewedItIsNotAskedToSign() {
		var buses = before("reviewQuality").upTo("reviewQuality");
		this.letterbox.empty(buses);

		buses.submit("reviewQuality", passed(), "everything");

		assertThat(this.letterbox.about(buses)).extracting(Received::to, Received::subject)
			.containsExactly(tuple("council-head-of-service", "Please sign off: " + named(buses)));
	}

	@Test
	void everySpecialistIsToldOnceAndTheAuthorWhenAllHaveAnswered() {
		var buses = before("scoreImpact").upTo("scoreImpact");
		this.letterbox.empty(buses);

		buses.submit("scoreImpact", but(scoring(negative("age", "Over 65s", "SERIOUS", "POSSIBLE")), "advice",
				List.of(ask("age", "council-specialist"))));
		var asked = this.letterbox.about(buses);
		this.letterbox.empty(buses);
		buses.submit(buses.task("adviseOnImpact"), advised(), "specialist");

		assertThat(asked).extracting(Received::to, Received::subject)
			.containsExactly(tuple("council-specialist", "Please advise on the impact: " + named(buses)));
		assertThat(this.letterbox.about(buses)).extracting(Received::to, Received::subject)
			.containsExactly(tuple("council-author", "Please score the impact: " + named(buses)));
	}

	@Test
	void theCommentTravelsWithWhatIsSentBackFromTheReview() {
		var buses = before("reviewQuality").upTo("reviewQuality");
		this.letterbox.empty(buses);

		buses.submit("reviewQuality", rework("SCORE_IMPACT", "impactComment"));

		assertThat(this.letterbox.about(buses)).singleElement().satisfies((letter) -> {
			assertThat(letter.to()).isEqualTo("council-author");
			assertThat(letter.subject()).isEqualTo("Sent back to you, please score the impact: " + named(buses));
			assertThat(letter.text()).contains("> Think again about people without a car");
		});
	}

	@Test
	void theCommentTravelsWithWhatASignatoryReturns() {
		var buses = before("signOff").upTo("signOff");
		this.letterbox.empty(buses);

		buses.submit("signOff", returned("PROPOSE_OUTCOME"));

		assertThat(this.letterbox.about(buses)).singleElement().satisfies((letter) -> {
			assertThat(letter.to()).isEqualTo("council-author");
			assertThat(letter.text()).contains("> Not yet");
		});
	}

	@Test
	void theCommentTravelsWithTheChangeTheDeciderAsksFor() {
		var buses = before("recordDecision").upTo("recordDecision");
		this.letterbox.empty(buses);

		buses.submit("recordDecision", decision("CHANGE", buses.hash()));

		assertThat(this.letterbox.about(buses)).singleElement()
			.satisfies((letter) -> assertThat(letter.text()).contains("> After a long debate"));
	}

	@Test
	void whoeverIsGivenATaskByAnotherIsTold() {
		var buses = before("reviewQuality").upTo("reviewQuality");
		this.letterbox.empty(buses);

		this.tasks.setAssignee(buses.task("reviewQuality").getId(), "council-equality-adviser");

		assertThat(this.letterbox.about(buses)).extracting(Received::to, Received::subject)
			.containsExactly(tuple("council-equality-adviser", "Please review the quality: " + named(buses)));
	}

	@Test
	void whoeverTakesATaskForThemselvesIsNotTold() {
		var buses = before("reviewQuality").upTo("reviewQuality");
		this.letterbox.empty(buses);

		buses.claim("reviewQuality", "equality-adviser");

		assertThat(this.letterbox.about(buses)).isEmpty();
	}

	@Test
	void whenATaskIsPutBackTheOthersWhoMayTakeItAreTold() {
		var buses = before("reviewQuality").upTo("reviewQuality").claim("reviewQuality", "equality-adviser");
		var task = buses.task("reviewQuality").getId();
		this.letterbox.empty(buses);

		buses.as("equality-adviser", () -> {
			this.tasks.claim(task, null);
			return buses;
		});

		assertThat(this.letterbox.about(buses)).extracting(Received::to).containsExactly("council-everything");
	}

	@Test
	void onPublicationEverybodyWhoActedIsTold() {
		var buses = before("clearForPublication").upTo("clearForPublication");
		this.letterbox.empty(buses);

		buses.published();

		assertThat(this.letterbox.about(buses)).extracting(Received::to)
			.containsExactlyInAnyOrder("council-author", "council-equality-adviser", "council-head-of-service",
					"council-decision-maker", "council-information-officer");
		assertThat(this.letterbox.about(buses)).allSatisfy((letter) -> {
			assertThat(letter.subject()).isEqualTo("Published: " + named(buses));
			assertThat(letter.text()).contains("/assessments/" + buses.reference());
		});
	}

	@Test
	void whatWasScreenedOutIsToldToAuthorAndAdviser() {
		var buses = this.casework.register(County.COUNCIL, proposal()).submit("screenProposal", noEffectOnAnyone());
		this.letterbox.empty(buses);

		buses.submit("confirmScreening", confirmed());

		assertThat(this.letterbox.about(buses)).extracting(Received::to, Received::subject)
			.containsExactlyInAnyOrder(tuple("council-author", "Published: " + named(buses)),
					tuple("council-equality-adviser", "Published: " + named(buses)));
	}

	@Test
	void theAuthorIsToldWhenTheReviewIsDue() {
		var buses = before("clearForPublication").published();
		this.letterbox.empty(buses);

		buses.fire(buses.timers("reviewDue").get(0));

		assertThat(this.letterbox.about(buses)).extracting(Received::to, Received::subject)
			.containsExactly(tuple("council-author", "Please review the actions: " + named(buses)));
	}

	private static String named(Case buses) {
		return buses.reference() + " Fewer buses on Sundays";
	}

	/** A case one step before another, of which no letter is left. */
	private Case before(String step) {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var earlier = Map.of("scoreImpact", "gatherEvidence", "reviewQuality", "proposeOutcome", "signOff",
				"reviewQuality", "recordDecision", "signOff", "clearForPublication", "recordDecision");
		buses.upTo(earlier.getOrDefault(step, "screenProposal"));
		this.letterbox.empty(buses);
		return buses;
	}

}
