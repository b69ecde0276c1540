package org.dueregard.workbench;

import java.util.List;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.DueRegardTest;
import org.dueregard.evidence.EvidenceDesk;
import org.dueregard.evidence.EvidenceItem;
import org.dueregard.evidence.GatherEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.involvement;
import static org.dueregard.Answered.rework;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@DueRegardTest
@Transactional
class TaskPageTests {

	private static final String AUTHOR = "council-author";

	private static final String ADVISER = "council-equality-adviser";

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	@Autowired
	EvidenceDesk evidence;

	Browser browser;

	@BeforeEach
	void givenABrowser() {
		this.browser = new Browser(this.application);
	}

	@Test
	void aStepShowsTheCaseTheLastCommentsAndItsForm() throws Exception {
		var buses = Underway.toReview(this.casework)
			.submit("reviewQuality", but(rework("GATHER_EVIDENCE", "evidenceComment"), "evidenceComment",
					"Ask the access group first."));

		var task = this.browser.page(AUTHOR, Browser.taskOf(buses, "gatherEvidence"));

		assertThat(task).contains("<title>Gather evidence – " + buses.reference() + " – Due Regard</title>")
			.contains("Sent back by The equality adviser of the council, Equality adviser")
			.contains("Ask the access group first.")
			.contains("name=\"items[0].title\" value=\"Passenger survey\"")
			.contains("name=\"gaps[0].owner\" value=\"Transport analyst\"")
			.contains("Sunday services on three routes would end in September.")
			.contains("/camunda/app/tasklist/default/#/?task=" + buses.task("gatherEvidence").getId())
			.contains("name=\"_csrf\"");
	}

	@Test
	void completingAStepLeadsToTheCase() throws Exception {
		var buses = Underway.toGather(this.casework);

		var sent = this.browser.visit(AUTHOR,
				post(Browser.taskOf(buses, "gatherEvidence")).param("items[0].type", "SURVEY")
					.param("items[0].title", "Loans")
					.param("items[0].source", "Libraries")
					.param("items[0].date.day", "1")
					.param("items[0].date.month", "2")
					.param("items[0].date.year", "2026")
					.param("items[0].characteristics", "age", "disability")
					.param("items[0].finding", "Half of them are over 65")
					.param("items[0].quality", "STRONG")
					.param("_row", "items[1]")
					.param("complete", ""));

		assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(Browser.addressOf(buses));
		assertThat(gathered(buses).items()).extracting(EvidenceItem::title).containsExactly("Loans");
		assertThat(gathered(buses).items().get(0).date()).isEqualTo("2026-02-01");
		assertThat(buses.open()).containsExactly("involvePeople");
		var next = this.browser.visit(AUTHOR, get(Browser.addressOf(buses)).flashAttrs(sent.getFlashMap()));
		assertThat(next.getResponse().getContentAsString()).contains("This step is done:")
			.contains("govuk-notification-banner--success");
	}

	@Test
	void aRefusalKeepsEveryAnswer() throws Exception {
		var buses = Underway.toGather(this.casework);

		var refused = this.browser
			.visit(AUTHOR,
					post(Browser.taskOf(buses, "gatherEvidence")).param("_row", "items[0]")
						.param("items[1].title", "“Loans” <x>")
						.param("items[1].date.day", "32")
						.param("complete", ""))
			.getResponse();

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("<title>Error: Gather evidence")
			.contains("<a href=\"#items-0-date-day\">")
			.contains("must be a real date")
			.contains("<a href=\"#items-0-finding\">")
			.contains("name=\"items[0].title\" value=\"“Loans” &lt;x&gt;\"")
			.contains("name=\"items[0].date.day\" value=\"32\"");
		assertThat(buses.open()).contains("gatherEvidence");
	}

	@Test
	void aRowIsAddedAndNothingIsCompleted() throws Exception {
		var buses = Underway.toGather(this.casework);

		var more = this.browser
			.send(AUTHOR, Browser.taskOf(buses, "gatherEvidence"), Map.of("items[0].title", "Loans", "add", "items"))
			.getResponse();

		assertThat(more.getStatus()).isEqualTo(HttpStatus.OK.value());
		assertThat(more.getContentAsString()).contains("value=\"Loans\"").contains("items[1].title");
		assertThat(buses.open()).contains("gatherEvidence");
	}

	@Test
	void aRowIsRemovedAndTheOthersMoveUp() throws Exception {
		var buses = Underway.toGather(this.casework);

		var less = this.browser
			.send(AUTHOR, Browser.taskOf(buses, "gatherEvidence"),
					Map.of("items[0].title", "Loans", "items[1].title", "Visits", "remove", "items[0]"))
			.getResponse();

		assertThat(less.getContentAsString()).contains("name=\"items[0].title\" value=\"Visits\"")
			.doesNotContain("value=\"Loans\"")
			.doesNotContain("items[1].title");
	}

	@Test
	void whatTheFormDoesNotAskIsRefused() throws Exception {
		var buses = Underway.toGather(this.casework);

		var refused = this.browser
			.send(AUTHOR, Browser.taskOf(buses, "gatherEvidence"), Map.of("assessmentId", "7", "complete", ""))
			.getResponse();

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("The form does not ask for “assessmentId”");
		assertThat(buses.open()).contains("gatherEvidence");
	}

	@Test
	void aStepSomebodyElseHoldsHasNoForm() throws Exception {
		var buses = Underway.toGather(this.casework);

		assertThat(this.browser.page(ADVISER, Browser.taskOf(buses, "gatherEvidence")))
			.contains("<strong>The author of the council</strong> holds this step")
			.doesNotContain("whyNone");
	}

	@Test
	void aWaitingStepIsTaken() throws Exception {
		var review = Browser.taskOf(Underway.toReview(this.casework), "reviewQuality");
		assertThat(this.browser.page(ADVISER, review)).contains("action=\"%s/claim\"".formatted(review));
		for (var other : List.of("council-head-of-service", AUTHOR)) {
			assertThat(this.browser.page(other, review)).contains("waits for somebody in another role")
				.doesNotContain("/claim");
		}

		var taken = this.browser.send(ADVISER, review + "/claim", Map.of());

		assertThat(taken.getResponse().getRedirectedUrl()).isEqualTo(review);
		assertThat(this.browser.page(ADVISER, review)).contains("Does the assessment pass?");
	}

	@Test
	void whoHadToSignInBeforeTakingAStepFindsIt() throws Exception {
		var review = Browser.taskOf(Underway.toReview(this.casework), "reviewQuality");

		assertThat(this.browser.visit(ADVISER, get(review + "/claim")).getResponse().getRedirectedUrl())
			.isEqualTo(review);
	}

	@Test
	void aStepThatIsGoneSaysSo() throws Exception {
		var buses = Underway.toGather(this.casework);
		var involving = Browser.taskOf(buses, "involvePeople");
		buses.submit("involvePeople", involvement());

		for (var request : List.of(get(involving), post(involving).param("complete", ""),
				post(involving).param("keep", ""), post(involving + "/claim"))) {
			var gone = this.browser.visit(AUTHOR, request).getResponse();
			assertThat(gone.getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
			assertThat(gone.getContentAsString()).contains("Somebody else has completed it");
		}
	}

	private GatherEvidence gathered(Case assessed) {
		return this.evidence.evidence(assessed.assessment().id()).orElseThrow();
	}

}
