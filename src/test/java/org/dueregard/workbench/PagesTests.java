package org.dueregard.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.assessment.Act;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.PeopleAffected;
import org.dueregard.assessment.ProposalKind;
import org.dueregard.assessment.ProposalStatus;
import org.dueregard.assessment.RegisterProposal;
import org.dueregard.assessment.Stage;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.Answer;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@WorkbenchTest
@Transactional
class PagesTests {

	@Autowired
	MockMvc browser;

	@Autowired
	AssessmentDesk assessments;

	@Autowired
	Bodies bodies;

	@Autowired
	Officers officers;

	@Autowired
	Waiting waiting;

	@SuppressWarnings("NullAway.Init")
	Assessment libraries;

	@BeforeEach
	void givenACase() {
		this.waiting.open.clear();
		this.waiting.problems.clear();
		this.waiting.completed.clear();
		this.waiting.kept.clear();
		this.waiting.recorded.clear();
		this.bodies.save(new Body(new BodyId("fellshire"), "Fellshire", Jurisdiction.ENGLAND_AND_WALES, 20, 5, 10,
				false, "equality@fellshire.example", null));
		var author = this.officers.find(new OfficerId("author")).orElseThrow();
		this.libraries = this.assessments.register(new RegisterProposal("Closing the Upper Fell branch library",
				"The branch closes in June.", ProposalKind.CLOSURE, ProposalStatus.ENDING, "Communities", "Libraries",
				"Head of libraries", "Cabinet", "KD-17", LocalDate.of(2026, 6, 1), Answer.YES,
				Set.of(PeopleAffected.RESIDENTS, PeopleAffected.STAFF), Answer.NO, null, null), author);
	}

	@Test
	void anOfficerSeesWhatWaits() throws Exception {
		open("t1", "gatherEvidence", "author", null, LocalDate.of(2026, 2, 20));
		open("t2", "reviewQuality", null, "equality-adviser", LocalDate.of(2026, 4, 1));

		var mine = page("author", "/workbench");
		assertThat(mine).contains("href=\"/workbench/tasks/t1\"")
			.contains("Closing the Upper Fell branch library")
			.contains("Due 20 February 2026")
			.contains("Overdue")
			.contains("Nothing is waiting.")
			.contains("Start an assessment");

		var advisers = page("adviser", "/workbench");
		assertThat(advisers).contains("Nothing is with you at the moment.")
			.contains("action=\"/workbench/tasks/t2/claim\"")
			.contains("Due 1 April 2026")
			.doesNotContain("Overdue")
			.contains("You have not started an assessment yet.");
	}

	@Test
	void theCaseSaysWhereItStandsAndWhatHasHappened() throws Exception {
		act("registerProposal", "author", Role.AUTHOR, null, null);
		act("screenProposal", "author", Role.AUTHOR, "FULL", null);
		act("gatherEvidence", "author", Role.AUTHOR, null, null);
		act("scoreImpact", "author", Role.AUTHOR, null, null);
		act("reviewQuality", "adviser", Role.EQUALITY_ADVISER, "REWORK", "Ask the access group <first>.");
		open("t1", "gatherEvidence", "author", null, LocalDate.of(2026, 2, 20));

		var mine = page("author", caseAddress());
		assertThat(mine).contains("With you")
			.contains("Overdue")
			.contains("Sent back by Equality adviser")
			.contains("Ask the access group &lt;first&gt;.")
			.contains("To be done again")
			.contains("reviewed the quality: Sent back")
			.contains("/withdraw");
		assertThat(page("head", caseAddress())).contains("With Policy author, Author.").doesNotContain("/withdraw");
	}

	@Test
	void aCaseOfAnotherBodyDoesNotExist() throws Exception {
		open("t1", "gatherEvidence", "author", null, null);
		for (var address : List.of(caseAddress(), caseAddress() + "/read", caseAddress() + "/withdraw",
				"/workbench/tasks/t1", "/workbench/tasks/t1/read", "/workbench/assessments/nonsense")) {
			assertThat(visit("stranger", get(address)).getResponse().getStatus()).as(address).isEqualTo(404);
		}
	}

	@Test
	void theWholeCaseIsReadOnOnePage() throws Exception {
		var read = page("head", caseAddress() + "/read");

		assertThat(read).contains("The branch closes in June.")
			.contains("Older people use the branch most.")
			.contains("Six in ten borrowers are over 65.")
			.contains("Більшість ходить пішки.")
			.contains("Ask the access group")
			.contains("Over 65s without a car")
			.contains(">High</strong>")
			.contains(">Low</strong>")
			.contains("Mobile library each week")
			.contains("Age specialist")
			.contains("Not answered yet")
			.contains("Adjust the proposal")
			.contains("by Head of libraries")
			.contains("Not signed yet")
			.doesNotContain("??");
	}

	@Test
	void inAFrameTheCaseStandsAlone() throws Exception {
		var result = visit("head", get(caseAddress() + "/read").param("framed", ""));

		assertThat(result.getResponse().getHeader("Content-Security-Policy")).isEqualTo("frame-ancestors 'self'");
		assertThat(result.getResponse().getContentAsString()).contains("<base target=\"_blank\">")
			.doesNotContain("due-regard-header");
	}

	@Test
	void aStepShowsTheCaseTheLastCommentsAndItsForm() throws Exception {
		act("reviewQuality", "adviser", Role.EQUALITY_ADVISER, "REWORK", "Ask the access group first.");
		open("t1", "gatherEvidence", "author", null, null);
		this.waiting.recorded.put("t1",
				Map.of("items", List.of(Map.of("title", "Loans", "characteristics", List.of("age")))));

		var task = page("author", "/workbench/tasks/t1");

		assertThat(task).contains("<title>Gather evidence – " + this.libraries.reference() + " – Due Regard</title>")
			.contains("Sent back by Equality adviser")
			.contains("Ask the access group first.")
			.contains("name=\"items[0].title\" value=\"Loans\"")
			.contains("Six in ten borrowers")
			.contains("/camunda/app/tasklist/default/#/?task=t1")
			.contains("name=\"_csrf\"");
	}

	@Test
	void completingAStepLeadsToTheCase() throws Exception {
		open("t1", "gatherEvidence", "author", null, null);

		var result = visit("author",
				post("/workbench/tasks/t1").param("items[0].title", "Loans")
					.param("items[0].date.day", "1")
					.param("items[0].date.month", "2")
					.param("items[0].date.year", "2026")
					.param("_row", "items[1]")
					.param("complete", ""));

		assertThat(this.waiting.completed.get("t1"))
			.isEqualTo(Map.of("items", List.of(Map.of("title", "Loans", "date", "2026-02-01"))));
		assertThat(result.getResponse().getStatus()).isEqualTo(302);
		assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(caseAddress());
		assertThat(
				visit("author", get(caseAddress()).flashAttrs(result.getFlashMap())).getResponse().getContentAsString())
			.contains("This step is done:")
			.contains("govuk-notification-banner--success");
	}

	@Test
	void aRefusalKeepsEveryAnswer() throws Exception {
		open("t1", "gatherEvidence", "author", null, null);
		this.waiting.problems.add(Problem.with("items[0].date", "answer.notADate"));

		var result = visit("author",
				post("/workbench/tasks/t1").param("_row", "items[0]")
					.param("items[1].title", "“Loans” <x>")
					.param("items[1].date.day", "32"));

		assertThat(result.getResponse().getStatus()).isEqualTo(422);
		assertThat(result.getResponse().getContentAsString()).contains("<title>Error: Gather evidence")
			.contains("<a href=\"#items-0-date-day\">“Evidence item 1: When was it collected?” must be a real date")
			.contains("name=\"items[0].title\" value=\"“Loans” &lt;x&gt;\"")
			.contains("name=\"items[0].date.day\" value=\"32\"");
	}

	@Test
	void answersAreKeptUnchecked() throws Exception {
		open("t1", "gatherEvidence", "author", null, null);
		this.waiting.problems.add(Problem.with("items[0].title", "answer.missing"));

		var result = visit("author", post("/workbench/tasks/t1").param("items[0].finding", "half a").param("keep", ""));

		assertThat(this.waiting.kept.get("t1")).isEqualTo(Map.of("items", List.of(Map.of("finding", "half a"))));
		assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(caseAddress());
	}

	@Test
	void aRowIsAddedAndNothingIsCompleted() throws Exception {
		open("t1", "gatherEvidence", "author", null, null);

		var result = visit("author",
				post("/workbench/tasks/t1").param("items[0].title", "Loans").param("add", "items"));

		assertThat(result.getResponse().getStatus()).isEqualTo(200);
		assertThat(result.getResponse().getContentAsString()).contains("value=\"Loans\"").contains("items[1].title");
		assertThat(this.waiting.completed).isEmpty();
	}

	@Test
	void whatTheFormDoesNotAskIsRefused() throws Exception {
		open("t1", "gatherEvidence", "author", null, null);

		var result = visit("author", post("/workbench/tasks/t1").param("assessmentId", "7"));

		assertThat(result.getResponse().getStatus()).isEqualTo(422);
		assertThat(result.getResponse().getContentAsString()).contains("The form does not ask for “assessmentId”");
		assertThat(this.waiting.completed).isEmpty();
	}

	@Test
	void aStepSomebodyElseHoldsHasNoForm() throws Exception {
		open("t1", "gatherEvidence", "author", null, null);

		assertThat(page("adviser", "/workbench/tasks/t1")).contains("Policy author")
			.contains("holds this step")
			.doesNotContain("items[0]");
	}

	@Test
	void aWaitingStepIsTaken() throws Exception {
		open("t1", "reviewQuality", null, "equality-adviser", null);
		assertThat(page("adviser", "/workbench/tasks/t1")).contains("action=\"/workbench/tasks/t1/claim\"");
		assertThat(page("head", "/workbench/tasks/t1")).contains("waits for somebody in another role")
			.doesNotContain("/claim");

		var taken = visit("adviser", post("/workbench/tasks/t1/claim"));

		assertThat(taken.getResponse().getRedirectedUrl()).isEqualTo("/workbench/tasks/t1");
		assertThat(page("adviser", "/workbench/tasks/t1")).contains("What is the outcome?");
	}

	@Test
	void aStepThatIsGoneSaysSo() throws Exception {
		var result = visit("author", get("/workbench/tasks/t1"));

		assertThat(result.getResponse().getStatus()).isEqualTo(404);
		assertThat(result.getResponse().getContentAsString()).contains("Somebody else has completed it");
	}

	@Test
	void anAssessmentIsStarted() throws Exception {
		this.waiting.started = this.libraries.reference();
		assertThat(page("author", "/workbench/assessments/new")).contains("needs an equality impact assessment")
			.contains("name=\"decisionDate.day\"");

		var result = visit("author", post("/workbench/assessments/new").param("title", "Lamps"));

		assertThat(this.waiting.completed.get("start")).isEqualTo(Map.of("title", "Lamps"));
		assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(caseAddress());
	}

	@Test
	void aStartThatIsRefusedIsShownAgain() throws Exception {
		this.waiting.problems.add(Problem.with("summary", "answer.missing"));

		var result = visit("author", post("/workbench/assessments/new").param("title", "Lamps"));

		assertThat(result.getResponse().getStatus()).isEqualTo(422);
		assertThat(result.getResponse().getContentAsString())
			.contains("<a href=\"#summary\">Answer “What is being proposed?”</a>")
			.contains("value=\"Lamps\"");
	}

	@Test
	void theAuthorOrAnAdviserWithdraws() throws Exception {
		assertThat(visit("head", get(caseAddress() + "/withdraw")).getResponse().getStatus()).isEqualTo(403);
		assertThat(visit("head", post(caseAddress() + "/withdraw").param("reason", "x")).getResponse().getStatus())
			.isEqualTo(403);
		assertThat(page("adviser", caseAddress() + "/withdraw")).contains("Why does it go no further?");

		var result = visit("author", post(caseAddress() + "/withdraw").param("reason", "Funding was found."));

		assertThat(this.waiting.completed.get("withdraw")).isEqualTo(Map.of("reason", "Funding was found."));
		assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(caseAddress());
	}

	@Test
	void aWithdrawnCaseCannotBeWithdrawnAgain() throws Exception {
		this.assessments.reached(this.libraries.id(), Stage.WITHDRAWN);

		assertThat(page("author", caseAddress())).doesNotContain("/withdraw");
		assertThat(visit("author", get(caseAddress() + "/withdraw")).getResponse().getStatus()).isEqualTo(403);
	}

	@Test
	void peopleAreToldInWordsThatThereIsNoSuchPage() throws Exception {
		var people = visit("author", get("/no/such/page").accept(MediaType.TEXT_HTML)).getResponse();
		assertThat(people.getStatus()).isEqualTo(404);
		assertThat(people.getContentAsString()).contains("<h1 class=\"govuk-heading-l\">Page not found</h1>");

		var programs = visit("author", get("/no/such/page").accept(MediaType.APPLICATION_JSON)).getResponse();
		assertThat(programs.getStatus()).isEqualTo(404);
		assertThat(programs.getContentType()).isEqualTo("application/problem+json");
	}

	@Test
	void signingInSaysWhatWentWrong() throws Exception {
		assertThat(page("author", "/sign-in")).contains("name=\"username\"")
			.contains("action=\"/sign-in\"")
			.contains("Policy author")
			.doesNotContain("There is a problem");
		assertThat(page("author", "/sign-in?failed=")).contains("<title>Error: Sign in");
		assertThat(page("author", "/sign-in?signedOut=")).contains("You have signed out.");
	}

	private String caseAddress() {
		return "/workbench/assessments/" + this.libraries.reference();
	}

	private void open(String id, String step, @Nullable String assignee, @Nullable String role,
			@Nullable LocalDate due) {
		this.waiting.open.add(new OpenTask(id, step, "Step " + step, this.libraries.id(),
				(assignee != null) ? new OfficerId(assignee) : null, role, Instant.parse("2026-03-01T09:00:00Z"), due));
	}

	private void act(String step, String officer, Role role, @Nullable String result, @Nullable String comment) {
		this.assessments.record(new Act(this.libraries.id(), step, new OfficerId(officer), role,
				Instant.parse("2026-03-01T09:00:00Z"), result, comment));
	}

	private String page(String officer, String address) throws Exception {
		var response = visit(officer, get(address)).getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentAsString()).doesNotContain("??");
		return response.getContentAsString();
	}

	private MvcResult visit(String officer, MockHttpServletRequestBuilder request) throws Exception {
		return this.browser.perform(request.with(user(officer)).with(csrf())).andReturn();
	}

}
