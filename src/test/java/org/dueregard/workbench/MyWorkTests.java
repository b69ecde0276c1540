package org.dueregard.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.TaskService;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.identity.Jurisdiction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.approved;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.screening;

/**
 * In a body of its own, whose lists hold nothing of other tests.
 */
@DueRegardTest
@Transactional
class MyWorkTests {

	private static final String MOOR = "moor";

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Autowired
	Casework casework;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	Browser browser;

	@BeforeEach
	void givenABody() {
		this.browser = new Browser(this.application);
		this.county.settle(MOOR, "Fellmoor District Council", Jurisdiction.ENGLAND_AND_WALES);
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void anAuthorSeesWhatIsWithThem() throws Exception {
		var buses = Underway.toGather(this.casework, MOOR);
		this.clock.set(Instant.parse("2026-05-27T09:00:00Z"));

		var mine = this.browser.page("moor-author", "/workbench");

		assertThat(mine).contains("href=\"%s\"".formatted(Browser.taskOf(buses, "gatherEvidence")))
			.contains("href=\"%s\"".formatted(Browser.addressOf(buses)))
			.contains("href=\"%s/hand-over\"".formatted(Browser.taskOf(buses, "gatherEvidence")))
			.contains("Fewer buses on Sundays")
			.contains("With you, since ")
			.contains("Due 26 May 2026")
			.contains("Overdue")
			.contains("Start an assessment");
		assertThat(counts(mine)).containsExactly("With me (2)", "For my roles (0)", "With others (0)", "Overdue (2)",
				"Assessments you wrote (1)");
	}

	@Test
	void anAuthorSeesWhatTheyWroteAndHowFarItHasCome() throws Exception {
		Underway.toGather(this.casework, MOOR);

		assertThat(this.browser.page("moor-author", "/workbench?view=written"))
			.contains("Fewer buses on Sundays", "Gathering evidence", "Decision on 7 July 2026")
			.doesNotContain("name=\"step\"", "name=\"due\"");
		assertThat(this.browser.page("moor-colleague", "/workbench?view=written"))
			.contains("You have not started an assessment yet.");
	}

	@Test
	void aTaskIsOverdueWhenItsDayHasPassedHereAndInTasklist() throws Exception {
		var buses = Underway.toGather(this.casework, MOOR);
		this.clock.set(Instant.parse("2026-05-26T21:00:00Z"));

		var due = buses.task("gatherEvidence").getDueDate().toInstant();

		assertThat(counts(this.browser.page("moor-author", "/workbench"))).contains("Overdue (0)");
		assertThat(due).isBetween(this.clock.instant(), Instant.parse("2026-05-26T23:00:00Z"));
		this.clock.set(Instant.parse("2026-05-26T23:00:00Z"));
		assertThat(counts(this.browser.page("moor-author", "/workbench"))).contains("Overdue (2)");
	}

	@Test
	void anAdviserSeesWhatTheyMayTake() throws Exception {
		var lamps = this.casework.register(MOOR, proposal("New lamp bulbs"))
			.submit("screenProposal", noEffectOnAnyone());

		assertThat(this.browser.page("moor-equality-adviser", "/workbench"))
			.contains("Nothing is with you at the moment.");
		assertThat(this.browser.page("moor-equality-adviser", "/workbench?view=for-my-roles"))
			.contains("action=\"%s/claim\"".formatted(Browser.taskOf(lamps, "confirmScreening")))
			.contains("New lamp bulbs")
			.contains("Waits for: Equality adviser, since ")
			.contains("Due ");
	}

	@Test
	void whoeverWaitsForOthersSeesWhoHasItAndSinceWhen() throws Exception {
		var lamps = this.casework.register(MOOR, proposal("New lamp bulbs"))
			.submit("screenProposal", noEffectOnAnyone());

		var waiting = this.browser.page("moor-author", "/workbench?view=with-others");
		lamps.claim("confirmScreening", "equality-adviser");
		var taken = this.browser.page("moor-author", "/workbench?view=with-others");
		lamps.submit("confirmScreening", Map.of("screeningDecision", "SENT_BACK", "comment", "Say more"));
		var advisers = this.browser.page("moor-equality-adviser", "/workbench?view=with-others");

		assertThat(waiting).contains("New lamp bulbs", "Waits for: Equality adviser, since ").doesNotContain("/claim");
		assertThat(taken).contains("With The equality adviser of the moor, since ");
		assertThat(advisers).contains("Screen the proposal", "With The author of the moor, since ");
		assertThat(this.browser.page("moor-colleague", "/workbench?view=with-others"))
			.contains("Nothing of your assessments is with others.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "signOff", "clearForPublication" })
	void whatIsListedToTakeIsWhatOneMayTake(String step) throws Exception {
		var own = this.casework.register(MOOR, proposal("Own"), "everything").upTo(step);
		var others = this.casework.register(MOOR, proposal("Others")).upTo(step);

		for (var officer : List.of("everything", "equality-adviser", "head-of-service", "director", "legal",
				"decision-maker", "information-officer", "author", "colleague")) {
			var listed = this.browser.page("moor-" + officer, "/workbench?view=for-my-roles");
			for (var each : List.of(own, others)) {
				var task = Browser.taskOf(each, step);
				var taken = this.browser.send("moor-" + officer, task + "/claim", Map.of());
				assertThat(listed.contains(task + "/claim")).as("%s %s", officer, each.reference())
					.isEqualTo(taken.getResponse().getStatus() == HttpStatus.FOUND.value());
				this.tasks.setAssignee(each.task(step).getId(), null);
			}
		}
	}

	@Test
	void whoeverSignedOnceIsNotOfferedTheNextSignature() throws Exception {
		var buses = this.casework.register(MOOR, but(proposal(), "keyDecision", "YES"))
			.upTo("signOff")
			.submit("signOff", approved(), "everything");

		assertThat(this.browser.page("moor-everything", "/workbench?view=for-my-roles"))
			.doesNotContain(buses.reference().value());
		assertThat(this.browser.page("moor-everything", "/workbench?view=with-others"))
			.contains(buses.reference().value());
		assertThat(this.browser.page("moor-director", "/workbench?view=for-my-roles"))
			.contains(Browser.taskOf(buses, "signOff") + "/claim");
	}

	@Test
	void everyListHasPagesOfTwentyThatCanBeBookmarked() throws Exception {
		for (var number = 1; number <= 25; number++) {
			this.casework.register(MOOR, proposal("Proposal %02d".formatted(number)));
		}

		var first = this.browser.page("moor-author", "/workbench?sort=title");
		var last = this.browser.page("moor-author", "/workbench?sort=title&page=2");

		assertThat(first)
			.contains("With me (25)", "Proposal 01<", "Proposal 20<", "page 1 of 2",
					"href=\"/workbench?sort=title&amp;page=2\"")
			.doesNotContain("Proposal 21<");
		assertThat(last).contains("Proposal 21<", "Proposal 25<").doesNotContain("Proposal 20<", "rel=\"next\"");
		assertThat(this.browser.page("moor-author", "/workbench?sort=title&page=99")).contains("Proposal 25<");
		assertThat(this.browser.page("moor-author", "/workbench?view=written&page=2")).contains("Proposal 05<")
			.doesNotContain("Proposal 06<");
		assertThat(this.browser.page("moor-author", "/workbench?sort=newest")).contains("Proposal 25<")
			.doesNotContain("Proposal 05<");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			words=lamp                        | Lamps at 100% of bus_stops
			words=LAMPS stops                 | Lamps at 100% of bus_stops
			words=100%                        | Lamps at 100% of bus_stops
			words=bus_                        | Lamps at 100% of bus_stops
			words=bus                         | Lamps at 100% of bus_stops, Buses' "night" lines
			words=s'                          | Buses' "night" lines
			words="night                      | Buses' "night" lines
			step=gatherEvidence               | Buses' "night" lines
			step=screenProposal               | Lamps at 100% of bus_stops
			due=later                         | Lamps at 100% of bus_stops, Buses' "night" lines
			due=this-week                     | ''
			due=overdue                       | ''
			words=!                           | ''
			words=lamp night                  | ''
			words=\\                          | ''
			""")
	void aListIsNarrowedByWordsStepAndDay(String asked, String titles) throws Exception {
		this.casework.register(MOOR, proposal("Lamps at 100% of bus_stops"));
		this.casework.register(MOOR, proposal("Buses' \"night\" lines"))
			.submit("screenProposal", screening(Map.of("age", "ADVERSE")));

		var page = this.browser.page("moor-author", "/workbench?" + asked);

		for (var title : List.of("Lamps at 100% of bus_stops", "Buses' \"night\" lines")) {
			assertThat(page.contains(HtmlUtils.htmlEscape(title) + "</a>")).as(title).isEqualTo(titles.contains(title));
		}
		assertThat(page.contains("Nothing in this list matches")).isEqualTo(titles.isEmpty());
	}

	@Test
	void aCaseIsFoundByItsReferenceInAnyList() throws Exception {
		var lamps = this.casework.register(MOOR, proposal("New lamp bulbs"));
		this.casework.register(MOOR, proposal("New buses"));
		var reference = lamps.reference().value().toLowerCase(Locale.ROOT);

		for (var view : List.of("with-me", "written")) {
			assertThat(this.browser.page("moor-author", "/workbench?view=" + view + "&words=" + reference))
				.contains("New lamp bulbs", "1 found")
				.doesNotContain("New buses");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "view=x", "view=", "page=abc", "page=0", "page=-1", "page=99999999999", "step=x", "due=x",
			"sort=x", "sort=TITLE", "words=';--", "words=<script>", "view=with-me&view=written", "words=🦆",
			"view=covered", "offset=-1" })
	void anAddressThatAsksForNonsenseIsAPage(String asked) throws Exception {
		Underway.toGather(this.casework, MOOR);

		assertThat(this.browser.page("moor-author", "/workbench?" + asked)).contains("My work")
			.doesNotContain("<script");
	}

	@Test
	void fiveThousandCharactersAreAPage() throws Exception {
		for (var name : List.of("view", "words", "step", "due", "sort", "page")) {
			assertThat(this.browser.page("moor-author", "/workbench?" + name + "=" + "a".repeat(5_000)))
				.contains("My work")
				.doesNotContain("a".repeat(201));
		}
	}

	@Test
	void aTaskForSeveralGroupsIsListedOnce() throws Exception {
		var lamps = this.casework.register(MOOR, proposal("New lamp bulbs"))
			.submit("screenProposal", noEffectOnAnyone());
		var task = lamps.task("confirmScreening").getId();

		this.tasks.addCandidateGroup(task, "legal");

		assertThat(this.browser.page("moor-everything", "/workbench?view=for-my-roles"))
			.containsOnlyOnce("action=\"/workbench/tasks/%s/claim\"".formatted(task));
		assertThat(this.browser.page("moor-legal", "/workbench?view=for-my-roles")).contains("New lamp bulbs");
		assertThat(this.browser.page("moor-equality-adviser", "/workbench/tasks/" + task)).contains("New lamp bulbs");
		assertThat(this.browser.page("moor-equality-adviser", Browser.addressOf(lamps))).contains("New lamp bulbs");
	}

	@Test
	void whoeverMovesToAnotherBodyLeavesTheirCasesBehind() throws Exception {
		var buses = Underway.toGather(this.casework, MOOR);

		this.jdbc.sql("update ACT_ID_TENANT_MEMBER set TENANT_ID_ = ? where USER_ID_ = ?")
			.params(County.COUNCIL, "moor-author")
			.update();

		for (var view : WorkView.values()) {
			assertThat(this.browser.page("moor-author", "/workbench?view=" + view.slug()))
				.doesNotContain(buses.reference().value());
		}
	}

	private static List<String> counts(String page) {
		return Pattern
			.compile(
					"<a class=\"govuk-link govuk-link--no-visited-state\" href=\"/workbench[^>]*>([^<]*\\(\\d+\\))</a>")
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

}
