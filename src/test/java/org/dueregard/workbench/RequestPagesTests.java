package org.dueregard.workbench;

import java.time.Duration;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.Visitor;
import org.dueregard.request.Asked;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Officers who answer the public see what was asked and answer it; nobody else does.
 */
@DueRegardTest
class RequestPagesTests {

	private static final String OFFICER = "council-information-officer";

	@LocalServerPort
	int port;

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

	PublicRequest request;

	@BeforeEach
	void givenARequest() {
		this.county.settle();
		this.browser = new Browser(this.application);
		this.request = this.people.of(County.COUNCIL, "What became of the <b>otters</b>?");
	}

	@AfterEach
	void clockAtItsStart() {
		this.clock.reset();
	}

	@Test
	void thoseWhoAnswerFindItUnderMyWorkAndAmongTheRequests() throws Exception {
		assertThat(this.browser.page(OFFICER, "/workbench?view=for-my-roles&words=" + this.request.reference()))
			.contains("Answer the request", "What became of the &lt;b&gt;otters&lt;/b&gt;?",
					"/workbench/requests/" + this.request.reference());
		assertThat(this.browser.page(OFFICER, "/workbench/requests")).contains(this.request.reference(),
				"received on 2 March 2026", "Due 31 March 2026");
		assertThat(this.browser.page(OFFICER, page()))
			.contains("What became of the &lt;b&gt;otters&lt;/b&gt;?", "Tuesday 31 March 2026", "Gave no name",
					"It came in")
			.doesNotContain("Overdue", this.request.address());
	}

	@Test
	void whatIsOverdueIsMarked() throws Exception {
		this.clock.pass(Duration.ofDays(31));

		assertThat(this.browser.page(OFFICER, "/workbench/requests")).contains("Overdue");
		assertThat(this.browser.page(OFFICER, page())).contains("Overdue");
	}

	@Test
	void anAnswerIsGivenOnThePageOfTheStep() throws Exception {
		this.browser.send(OFFICER, task() + "/claim", Map.of());
		assertThat(this.browser.page(OFFICER, task())).contains("Answer the request", "otters",
				"What do you do with it?", "Take more days");

		var refused = this.browser.send(OFFICER, task(),
				Map.of("requestAnswer", "REFUSED", "reply", "No.", "complete", ""));
		assertThat(refused.getResponse().getStatus()).isEqualTo(422);
		assertThat(refused.getResponse().getContentAsString()).contains("There is a problem").doesNotContain("??");

		var answered = this.browser.send(OFFICER, task(), Map.of("requestAnswer", "NOT_HELD", "reply",
				"We know of no otters.", "askedInPublic", "What is known of otters", "complete", ""));
		assertThat(answered.getResponse().getRedirectedUrl()).isEqualTo(page());
		assertThat(this.browser.page(OFFICER, page()))
			.contains("Answered", "we do not hold it", "We know of no otters.",
					"The information officer of the council")
			.doesNotContain("Last day", "The clock stands still");
	}

	@Test
	void whatIsWrittenHalfIsKept() throws Exception {
		this.browser.send(OFFICER, task() + "/claim", Map.of());

		this.browser.send(OFFICER, task(), Map.of("reply", "We look for", "keep", ""));

		assertThat(this.browser.page(OFFICER, task())).contains("We look for");
	}

	@Test
	void aStepIsHandedOverToAColleagueWhoCouldDoIt() throws Exception {
		this.browser.send(OFFICER, task() + "/claim", Map.of());

		assertThat(this.browser.page(OFFICER, task() + "/hand-over")).contains("The everything of the council")
			.doesNotContain("The legal of the council");
		this.browser.send(OFFICER, task() + "/hand-over", Map.of("to", "council-everything", "note", ""));

		assertThat(this.officers.task(this.request, "answerRequest").getAssignee()).isEqualTo("council-everything");
		assertThat(this.browser.page(OFFICER, task())).contains("The everything of the council", "Read the request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "council-author", "council-equality-adviser", "council-decision-maker" })
	void othersOfTheBodyReadNothingOfIt(String officer) throws Exception {
		assertThat(this.browser.visit(officer, get("/workbench/requests")).getResponse().getContentAsString())
			.doesNotContain(this.request.reference());
		assertThat(this.browser.visit(officer, get(page())).getResponse().getStatus()).isEqualTo(403);
		assertThat(this.browser.visit(officer, get(task())).getResponse().getStatus()).isEqualTo(403);
		assertThat(this.browser.page(officer, "/workbench?view=for-my-roles")).doesNotContain("otters");
		assertThat(inTasklist(officer)).doesNotContain("otters");
	}

	@Test
	void itIsNotThereForAnotherBody() throws Exception {
		assertThat(this.browser.visit("trust-information-officer", get(page())).getResponse().getStatus())
			.isEqualTo(404);
		assertThat(this.browser.visit("trust-information-officer", get(task())).getResponse().getStatus())
			.isEqualTo(404);
		assertThat(this.browser.page("trust-information-officer", "/workbench/requests"))
			.doesNotContain(this.request.reference());
	}

	@Test
	void pagesOfAssessmentsAreNotThereForARequest() throws Exception {
		for (var page : new String[] { "/public", "/characteristics/AGE" }) {
			assertThat(this.browser.visit(OFFICER, get(task() + page)).getResponse().getStatus()).as(page)
				.isEqualTo(404);
		}
		assertThat(this.browser.visit(OFFICER, get(task() + "/read")).getResponse().getRedirectedUrl())
			.isEqualTo(page());
	}

	@Test
	void theFormInTasklistBeginsWithTheRequest() throws Exception {
		assertThat(inTasklist(OFFICER)).contains("What became of the", "otters", task() + "/read");
	}

	@Test
	void whatIsPromisedNamesItsAssessment() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("clearForPublication");
		this.officers.submit(this.request, "answerRequest", "information-officer", Map.of("requestAnswer", "PUBLISH",
				"assessment", buses.reference().value(), "reply", "Soon.", "askedInPublic", "Otters"));

		assertThat(this.browser.page(OFFICER, page())).contains("To be published", buses.reference().value());
		assertThat(this.browser.page(OFFICER, "/workbench/requests")).contains("To be published");
	}

	private String page() {
		return "/workbench/requests/" + this.request.reference();
	}

	private String task() {
		return "/workbench/tasks/" + this.officers.task(this.request, "answerRequest").getId();
	}

	private String inTasklist(String officer) throws Exception {
		var visitor = new Visitor(this.port);
		visitor.signIn(officer);
		var answer = visitor.get("/camunda/api/engine/engine/default/task/%s/form-variables"
			.formatted(this.officers.task(this.request, "answerRequest").getId()));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonPath.parse(answer.body()).json().toString();
	}

}
