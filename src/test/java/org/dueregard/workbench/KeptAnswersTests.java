package org.dueregard.workbench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.dueregard.Casework;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.involvement;
import static org.dueregard.Answered.rework;

/**
 * An officer may leave a step half done and come back.
 */
@DueRegardTest
@Transactional
class KeptAnswersTests {

	private static final String AUTHOR = "council-author";

	private static final String COLLEAGUE = "council-colleague";

	private static final Map<String, String> HALF = Map.of("items[0].finding", "Half a", "items[0].date.day", "32",
			"keep", "");

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	@Autowired
	TaskService tasks;

	@Autowired
	Drafts drafts;

	@Autowired
	TestClock clock;

	Browser browser;

	@AfterEach
	void theClockGoesAsItShould() {
		this.clock.reset();
	}

	@BeforeEach
	void givenABrowser() {
		this.browser = new Browser(this.application);
	}

	@Test
	void answersAreKeptUncheckedAndFoundAgain() throws Exception {
		var buses = Underway.toGather(this.casework);
		var task = Browser.taskOf(buses, "gatherEvidence");

		var kept = this.browser.send(AUTHOR, task, HALF);

		assertThat(kept.getResponse().getRedirectedUrl()).isEqualTo(Browser.addressOf(buses));
		assertThat(kept.getFlashMap().get("done")).isEqualTo("done.kept");
		assertThat(this.browser.page(AUTHOR, task)).contains("Half a</textarea>")
			.contains("name=\"items[0].date.day\" value=\"32\"");
		assertThat(buses.open()).contains("gatherEvidence");
	}

	@Test
	void whoeverIsHandedTheStepFindsThem() throws Exception {
		var buses = Underway.toGather(this.casework);
		var task = Browser.taskOf(buses, "gatherEvidence");
		this.browser.send(AUTHOR, task, HALF);

		this.tasks.setAssignee(buses.task("gatherEvidence").getId(), COLLEAGUE);

		assertThat(this.browser.page(COLLEAGUE, task)).contains("Half a</textarea>");
		assertThat(this.browser.page(AUTHOR, task)).contains("holds this step").doesNotContain("Half a");
	}

	@Test
	void whatAReviewerKeptIsForThemAlone() throws Exception {
		var buses = Underway.toReview(this.casework).claim("reviewQuality", "equality-adviser");
		var task = Browser.taskOf(buses, "reviewQuality");
		this.browser.send("council-equality-adviser", task, Map.of("evidenceComment", "Too thin by half", "keep", ""));

		this.tasks.setAssignee(buses.task("reviewQuality").getId(), "council-everything");
		var successors = this.browser.page("council-everything", task);
		this.tasks.setAssignee(buses.task("reviewQuality").getId(), "council-equality-adviser");

		assertThat(successors).contains("Complete this step").doesNotContain("Too thin by half");
		assertThat(this.browser.page("council-equality-adviser", task)).contains("Too thin by half</textarea>");
	}

	@Test
	void noTickIsKeptForTheOneWhoSigns() throws Exception {
		var buses = Underway.toReview(this.casework).upTo("signOff").claim("signOff", "head-of-service");
		var task = Browser.taskOf(buses, "signOff");

		this.browser.send("council-head-of-service", task,
				Map.of("dueRegard", "true", "comment", "So far", "keep", ""));

		assertThat(buses.answers("signOff")).containsEntry("comment", "So far").doesNotContainKey("dueRegard");
	}

	@Test
	void whoeverSavesOnTwoPagesIsToldBeforeTheSecondReplacesTheFirst() throws Exception {
		var buses = Underway.toGather(this.casework);
		var task = Browser.taskOf(buses, "gatherEvidence");
		this.browser.send(AUTHOR, task, Map.of("items[0].finding", "First", "keep", "", "_mark", ""));
		this.clock.pass(Duration.ofMinutes(5));

		var refused = this.browser.send(AUTHOR, task, second("")).getResponse();

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString())
			.contains("You saved this step on 2 March 2026, 09:00, on another page",
					"It differs in: Evidence. Press the button again")
			.contains("Second</textarea>");
		assertThat(this.browser.page(AUTHOR, task)).contains("First</textarea>");

		var once = this.browser.send(AUTHOR, task, second(mark(refused.getContentAsString())));

		assertThat(once.getResponse().getRedirectedUrl()).isEqualTo(Browser.addressOf(buses));
		assertThat(this.browser.page(AUTHOR, task)).contains("Second</textarea>");
	}

	@Test
	void whoeverIsOvertakenByAColleagueLearnsByWhom() throws Exception {
		var buses = Underway.toGather(this.casework);
		var task = Browser.taskOf(buses, "gatherEvidence");
		this.browser.send(AUTHOR, task, HALF);
		var opened = mark(this.browser.page(AUTHOR, task));
		this.tasks.setAssignee(buses.task("gatherEvidence").getId(), COLLEAGUE);
		this.clock.pass(Duration.ofMinutes(5));
		this.browser.send(COLLEAGUE, task, Map.of("items[0].finding", "A colleague's", "keep", ""));
		this.tasks.setAssignee(buses.task("gatherEvidence").getId(), AUTHOR);

		var refused = this.browser.send(AUTHOR, task,
				Map.of("items[0].finding", "Mine", "complete", "", "_mark", opened));

		assertThat(refused.getResponse().getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getResponse().getContentAsString())
			.contains("The colleague of the council saved this step on 2 March 2026, 09:05", "Mine</textarea>");
		assertThat(buses.open()).contains("gatherEvidence");
	}

	@Test
	void whoeverNoLongerHoldsTheStepIsNotToldWhatOthersKept() throws Exception {
		var buses = Underway.toGather(this.casework);
		var task = Browser.taskOf(buses, "gatherEvidence");
		this.tasks.setAssignee(buses.task("gatherEvidence").getId(), COLLEAGUE);
		this.browser.send(COLLEAGUE, task, Map.of("items[0].finding", "A colleague's", "keep", ""));

		for (var button : List.of("keep", "complete")) {
			var refused = this.browser.send(AUTHOR, task,
					Map.of("items[0].finding", "Mine", button, "", "_mark", "2026-01-01T00:00:00Z"));

			assertThat(refused.getResponse().getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
			assertThat(refused.getResponse().getContentAsString()).contains("Mine</textarea>")
				.doesNotContain("saved this step", "It differs in");
		}
	}

	@Test
	void aFormThatIsSentAgainIsShownAndNothingElseIsDone() throws Exception {
		var buses = Underway.toGather(this.casework);
		var task = Browser.taskOf(buses, "gatherEvidence");

		var shown = this.browser.send(AUTHOR, task,
				Map.of("items[0].finding", "Written while signed out", "keep", "", "_again", "true", "_mark", ""));

		assertThat(shown.getResponse().getStatus()).isEqualTo(HttpStatus.OK.value());
		assertThat(shown.getResponse().getContentAsString()).contains("Written while signed out</textarea>",
				"it is not saved yet");
		assertThat(this.browser.page(AUTHOR, task)).doesNotContain("Written while signed out");
	}

	private static Map<String, String> second(String mark) {
		return Map.of("items[0].finding", "Second", "keep", "", "_mark", mark);
	}

	private static String mark(String page) {
		return page.replaceAll("(?s).*name=\"_mark\" value=\"([^\"]*)\".*", "$1");
	}

	@Test
	void onlyTheHolderKeepsAnswers() throws Exception {
		var buses = Underway.toGather(this.casework);
		var task = Browser.taskOf(buses, "gatherEvidence");
		this.browser.send(AUTHOR, task, HALF);

		var refused = this.browser.send(COLLEAGUE, task, Map.of("items[0].finding", "Nonsense", "keep", ""))
			.getResponse();

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("This task is held by somebody else now.")
			.contains("Nonsense</textarea>");
		assertThat(this.browser.page(AUTHOR, task)).contains("Half a</textarea>").doesNotContain("Nonsense");
	}

	@Test
	void completingTheStepDiscardsThem() throws Exception {
		var buses = Underway.toGather(this.casework);
		this.browser.send(AUTHOR, Browser.taskOf(buses, "involvePeople"),
				Map.of("whyNobody", "Nobody yet", "keep", ""));
		var id = buses.assessment().id();
		assertThat(this.drafts.find(id, "involvePeople", "")).isPresent();

		buses.submit("involvePeople", involvement());

		assertThat(this.drafts.find(id, "involvePeople", "")).isEmpty();
	}

	@Test
	void whatWasKeptIsNotCompletedUnseen() throws Exception {
		var buses = Underway.toGather(this.casework);
		this.browser.send(AUTHOR, Browser.taskOf(buses, "gatherEvidence"), HALF);

		var refused = this.browser
			.send(AUTHOR, Browser.taskOf(buses, "gatherEvidence"), Map.of("items[0].finding", "Half a", "complete", ""))
			.getResponse();

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(buses.open()).contains("gatherEvidence");
	}

	@Test
	void aStepSentBackShowsWhatWasRecordedAndNoOldDraft() throws Exception {
		var buses = Underway.toGather(this.casework);
		this.browser.send(AUTHOR, Browser.taskOf(buses, "gatherEvidence"), HALF);
		Underway.fromGatheringToReview(buses).submit("reviewQuality", rework("GATHER_EVIDENCE", "evidenceComment"));

		assertThat(this.browser.page(AUTHOR, Browser.taskOf(buses, "gatherEvidence")))
			.contains("name=\"items[0].title\" value=\"Passenger survey\"")
			.contains("name=\"gaps[0].owner\" value=\"Transport analyst\"")
			.doesNotContain("Half a");
	}

	@Test
	void answersKeptAfterAStepWasSentBackGoBeforeTheRecordedOnes() throws Exception {
		var buses = Underway.toReview(this.casework);
		buses.submit("reviewQuality", rework("GATHER_EVIDENCE", "evidenceComment"));
		var task = Browser.taskOf(buses, "gatherEvidence");

		this.browser.send(AUTHOR, task, Map.of("items[0].title", "Door counts", "keep", ""));

		assertThat(this.browser.page(AUTHOR, task)).contains("value=\"Door counts\"")
			.doesNotContain("value=\"Passenger survey\"");
	}

}
