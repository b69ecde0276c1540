package org.dueregard.workbench;

import java.time.Duration;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.request.Asked;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Officers and the public tell of evidence and concerns, and see what becomes of them.
 */
@DueRegardTest
class ConcernPagesTests {

	private static final String ADVISER = "council-equality-adviser";

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	Asked people;

	@Autowired
	RequestTasks officers;

	@Autowired
	TestClock clock;

	Browser browser;

	Case ferry;

	@BeforeEach
	void givenAnAssessmentUnderWay() {
		this.county.settle();
		this.browser = new Browser(this.application);
		this.ferry = this.casework.register(County.COUNCIL, proposal()).upTo("gatherEvidence");
	}

	@AfterEach
	void clockAtItsStart() {
		this.clock.reset();
	}

	@Test
	void theAdviserOpensAnAssessmentInWordsForThePublicAndClosesIt() throws Exception {
		assertThat(this.browser.page(ADVISER, Browser.addressOf(this.ferry))).contains("Open it to comments");

		var opened = open("We may run the ferry on weekdays only.");

		assertThat(opened).isEqualTo(Browser.addressOf(this.ferry));
		assertThat(this.browser.page(ADVISER, opened)).contains("Open to comments of the public until 20 March 2026");
		assertThat(comments()).contains("The ferry on Sundays", "weekdays only", this.ferry.reference().value(),
				"until 20 March 2026");
		assertThat(this.browser.page(ADVISER, opened + "/comments")).contains("weekdays only", "Close it now");
		this.browser.send(ADVISER, opened + "/comments", Map.of("close", "close"));
		assertThat(comments()).doesNotContain(this.ferry.reference().value());
	}

	@Test
	void thePublicReadsNothingOfTheCaseButWhatWasWrittenForIt() throws Exception {
		open("We may run the ferry on weekdays only.");

		var form = this.browser.visit(get(form(this.ferry.reference().value()))).getResponse().getContentAsString();

		assertThat(form).contains("The ferry on Sundays", "Send evidence or a concern")
			.doesNotContain(this.ferry.assessment().proposal().title(), this.ferry.assessment().proposal().summary());
		assertThat(this.browser.visit(get("/assessments/" + this.ferry.reference())).getResponse().getStatus())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "'',words,20,Enter a title that the public understands",
			"The ferry,'',20,Say what is proposed and what you want to know",
			"The ferry,Ask 01539 555 123,20,a telephone number", "The ferry,words,'',Enter the last day for comments",
			"The ferry,words,1,The last day must be today or later" })
	void whatIsMissingOrPersonalIsRefusedAndNothingIsLost(String title, String words, String day, String sentence)
			throws Exception {
		var refused = this.browser
			.send(ADVISER, Browser.addressOf(this.ferry) + "/comments", Map.of("title", title, "words", words,
					"lastDay.day", day, "lastDay.month", "3", "lastDay.year", "2026"))
			.getResponse();

		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains(sentence, "There is a problem", title, words)
			.doesNotContain("??");
		assertThat(comments()).doesNotContain(this.ferry.reference().value());
	}

	@ParameterizedTest
	@CsvSource({ "council-author, 403", "council-decision-maker, 403", "trust-equality-adviser, 404" })
	void onlyAnAdviserOfTheBodyOpensIt(String officer, int status) throws Exception {
		var address = Browser.addressOf(this.ferry) + "/comments";

		assertThat(this.browser.visit(officer, get(address)).getResponse().getStatus()).isEqualTo(status);
		assertThat(this.browser.visit(officer, post(address).param("close", "")).getResponse().getStatus())
			.isEqualTo(status);
	}

	@Test
	void whatIsDecidedIsNoLongerOpened() throws Exception {
		this.ferry.published();

		assertThat(
				this.browser.visit(ADVISER, get(Browser.addressOf(this.ferry) + "/comments")).getResponse().getStatus())
			.isEqualTo(403);
	}

	@Test
	void whoeverRaisesAConcernInsideFindsItWithTheCase() throws Exception {
		var reviewer = "council-decision-maker";
		var address = Browser.addressOf(this.ferry) + "/concern";
		assertThat(this.browser.page(reviewer, address)).contains("Tell of evidence or a concern");

		var empty = this.browser.send(reviewer, address, Map.of("words", " ")).getResponse();
		assertThat(empty.getStatus()).isEqualTo(422);
		assertThat(empty.getContentAsString()).contains("Choose whether you send evidence or a concern",
				"Say what you want to say");
		var sent = this.browser.send(reviewer, address,
				Map.of("kind", "CONCERN", "words", "Nobody asked the <b>islanders</b>"));

		assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(Browser.addressOf(this.ferry));
		assertThat(this.browser.page(reviewer, Browser.addressOf(this.ferry))).contains("CON-2026-", "by an officer");
		assertThat(this.browser.page("council-author", Browser.addressOf(this.ferry) + "/read"))
			.contains("Nobody asked the &lt;b&gt;islanders&lt;/b&gt;");
	}

	@Test
	void whoReviewsReadsTheWordsAndOnlyTheAdviserTheName() throws Exception {
		open("We may run the ferry on weekdays only.");
		var concern = told();
		var page = "/workbench/requests/" + concern.reference();

		assertThat(this.browser.page("council-author", page)).contains("Who has a car?")
			.doesNotContain("A neighbour", concern.address());
		assertThat(this.browser.page(ADVISER, page)).contains("Who has a car?", "A neighbour")
			.doesNotContain(concern.address());
		assertThat(this.browser.page(ADVISER, "/workbench/requests")).contains(concern.reference());
		assertThat(this.browser.page("council-information-officer", "/workbench/requests"))
			.doesNotContain(concern.reference());
		assertThat(this.browser.visit("trust-equality-adviser", get(page)).getResponse().getStatus()).isEqualTo(404);
		assertThat(this.browser.visit("council-information-officer", get(page + "/copies")).getResponse().getStatus())
			.isEqualTo(404);
	}

	@Test
	void theStepsAreDoneInTheWorkbenchAndThePersonReadsTheAnswerAlone() throws Exception {
		open("We may run the ferry on weekdays only.");
		var concern = told();
		this.clock.pass(Duration.ofHours(1));
		var weigh = "/workbench/tasks/" + this.officers.task(concern, "weighConcern").getId();
		assertThat(this.browser.page("council-author", weigh)).contains("Who has a car?", "What do you make of it?")
			.doesNotContain("A neighbour");
		this.browser.send("council-author", weigh,
				Map.of("authorView", "Eleven households have none.", "complete", ""));
		var answer = "/workbench/tasks/" + this.officers.task(concern, "answerConcern").getId();
		this.browser.send(ADVISER, answer + "/claim", Map.of());
		assertThat(this.browser.page(ADVISER, answer)).contains("Eleven households have none.", "A neighbour");
		var refused = this.browser.send(ADVISER, answer,
				Map.of("concernOutcome", "TAKEN_UP", "reply", "We look at it.", "complete", ""));
		assertThat(refused.getResponse().getStatus()).isEqualTo(422);

		this.browser.send(ADVISER, answer, Map.of("concernOutcome", "TAKEN_UP", "reply", "We look at it.", "forAuthor",
				"Count the households.", "complete", ""));

		var own = this.browser.visit(get(this.people.ownPage(concern))).getResponse().getContentAsString();
		assertThat(own).contains("What you wrote", "Who has a car?", "the assessment takes it up", "We look at it.")
			.doesNotContain("Eleven households", "Count the households", "??", "internal review");
		assertThat(this.browser.page("council-author", "/workbench/requests/" + concern.reference()))
			.contains("Count the households.", "the assessment takes it up");
		assertThat(this.browser.page(ADVISER, Browser.addressOf(this.ferry) + "/history"))
			.contains("said what they make of a concern", "answered a concern about it");
	}

	@Test
	void theFormSaysWhatIsMissingAndKeepsTheRest() throws Exception {
		var refused = this.browser
			.visit(post("/requests/new").param("kind", "evidence")
				.param("about", "EIA-2026-999999")
				.param("asked", "")
				.param("address", "nobody")
				.param("since", "1"))
			.getResponse();

		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString())
			.contains("Enter the reference of an assessment that is published or open to comments", "EIA-2026-999999",
					"Say what you want to say", "Enter an e-mail address in the usual form")
			.doesNotContain("??", "Choose the public body");
	}

	private PublicRequest told() {
		return this.people.concernAbout(County.COUNCIL, this.ferry.reference().value(), "Who has a car?");
	}

	private String open(String words) throws Exception {
		return this.browser
			.send(ADVISER, Browser.addressOf(this.ferry) + "/comments", Map.of("title", "The ferry on Sundays", "words",
					words, "lastDay.day", "20", "lastDay.month", "3", "lastDay.year", "2026"))
			.getResponse()
			.getRedirectedUrl();
	}

	private String comments() throws Exception {
		var page = this.browser.visit(get("/comments")).getResponse();
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentAsString()).doesNotContain("??");
		return page.getContentAsString();
	}

	private static String form(String reference) {
		return "/requests/new?concern=1&about=" + reference;
	}

}
