package org.dueregard.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.SoftAssertions;
import org.dueregard.Answered;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.Documents;
import org.dueregard.DueRegardTest;
import org.dueregard.workbench.WorkSearch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.evidence;
import static org.dueregard.Answered.gap;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;

/**
 * Pages meet WCAG 2.2 AA as far as axe can tell in states that no link leads to: with
 * mistakes, with nothing, with too much. {@link CrawlTests} looks at all others. Tasklist
 * is Camunda's and does not; everything can be done without it.
 */
@DueRegardTest
class AccessibilityTests extends InBrowser {

	@Autowired
	JdbcClient jdbc;

	Map<String, Page> signedIn = new HashMap<>();

	Album album;

	SoftAssertions findings = new SoftAssertions();

	@Test
	void everyPageOfThePublicCanBeUsedByEverybody() {
		this.album = new Album("public");
		var nightBuses = this.casework.register(County.COUNCIL, proposal("Fewer night buses")).published();
		nightBuses.fire(nightBuses.timers("reviewDue").get(0)).submit("reviewActions", Answered.reviewed("CONTINUE"));
		var published = nightBuses.reference();
		var screenedOut = this.casework.register(County.COUNCIL, proposal("New bus shelters"));
		screenedOut.submit("screenProposal", noEffectOnAnyone())
			.submit("confirmScreening", Answered.confirmed())
			.background();
		var reader = chromium.page();

		for (var place : List.of("/", "/?words=nothing+of+the+kind&kind=NONE",
				"/?words=%22night+bus%22&outcome=ADJUST&outcome=SCREENED_OUT", "/assessments/" + published,
				"/assessments/" + published + "/v/1", "/assessments/" + published + "/diff/1..1",
				"/assessments/" + screenedOut.reference(), "/assessments/EIA-1999-000001", "/sign-in",
				"/sign-in?failed", "/sign-in?signedOut", "/accessibility", "/glossary", "/data", "/data?lang=cy",
				"/?lang=cy", "/?words=nothing+of+the+kind&lang=cy", "/assessments/" + published + "?lang=cy",
				"/assessments/" + screenedOut.reference() + "?lang=cy", "/assessments/EIA-1999-000001?lang=cy",
				"/sign-in?failed&lang=cy", "/accessibility?lang=cy", "/glossary?lang=cy", "/glossary#residual")) {
			look(reader, place);
		}

		this.findings.assertAll();
	}

	@Test
	void everyPageOfOfficersCanBeUsedByEverybody() {
		this.album = new Album("officers");
		var buses = this.casework.register(County.COUNCIL, proposal("Fewer morning buses"));
		var author = as("author");

		look(author, "/workbench/assessments/new");
		press(author, "Start the assessment");
		look(author, "/workbench");
		look(as("specialist"), "/workbench");
		lookAtMyWork(buses);
		look(author, "/workbench/assessments/" + buses.reference() + "/withdraw");
		press(author, "Withdraw the assessment");
		look(author, "/workbench/tasks/no-such-task");
		walk(buses);
		look(author, files(buses));
		lookAtLetters();
		var shelters = this.casework.register(County.COUNCIL, proposal("Cleaner bus shelters"));
		shelters.submit("screenProposal", noEffectOnAnyone());
		doStep(shelters, "confirmScreening", "equality-adviser", Answered.confirmed());
		look(author, "/workbench/assessments/" + buses.reference());

		this.findings.assertAll();
	}

	private void lookAtLetters() {
		this.jdbc.sql("""
				update letter set state = 'FAILED', last_error = '550 5.1.1 No such user' where id =
				(select id from letter where body = ? and recipient is not null
				order by written_at desc fetch first 1 rows only)""").param(County.COUNCIL).update();
		var administrator = this.officers.signIn(chromium.page(), "administrator");
		look(administrator, "/workbench");
		look(administrator, "/workbench/letters");
		press(administrator, "Send again");
	}

	@Test
	void helpIsOpenedWithTheKeyboardAndFitsANarrowScreen() {
		this.album = new Album("help");
		var author = as("author");
		author.navigate(this.officers.address() + "/workbench/assessments/new");
		assertThat(author.locator(".due-regard-help").count()).isGreaterThan(10);
		assertThat(author.locator(".due-regard-help[open]").count()).isZero();

		author.locator(".due-regard-help summary").all().forEach((summary) -> summary.press("Enter"));

		assertThat(author.locator(".due-regard-help:not([open])").count()).isZero();
		look(author);
		author.setViewportSize(Inspection.NARROW, 800);
		this.album.keep(author, "narrow");
		this.findings.assertAll();
	}

	/**
	 * The lists, what is found in them, and how a step is passed on.
	 */
	private void lookAtMyWork(Case buses) {
		var author = as("author");
		for (var number = 1; number <= WorkSearch.PAGE_SIZE; number++) {
			this.casework.register(County.COUNCIL, proposal("Bus stop %s".formatted(number)));
		}
		look(author, "/workbench?words=nothing+of+the+kind&due=later");
		look(author, "/workbench?page=2");
		look(author, taskPage(buses, "screenProposal") + "/hand-over");
		press(author, "Hand it over");
		look(author, "/workbench/cover");
		press(author, "Arrange it");
		author.locator("#cover").selectOption("council-colleague");
		for (var day : List.of("firstDay", "lastDay")) {
			author.locator("[name='%s.day']".formatted(day)).fill("9");
			author.locator("[name='%s.month']".formatted(day)).fill("3");
			author.locator("[name='%s.year']".formatted(day)).fill("2026");
		}
		press(author, "Arrange it");
		press(author, "End it");
	}

	private void walk(Case buses) {
		var author = as("author");
		doStep(buses, "screenProposal", "author", Answered.usual("screenProposal"));
		doStep(buses, "gatherEvidence", "author", but(evidence("age"), "gaps", List.of(gap("age"))));
		attach(buses);
		doStep(buses, "involvePeople", "author", Answered.usual("involvePeople"));
		doStep(buses, "scoreImpact", "author",
				but(Answered.usual("scoreImpact"), "advice", List.of(Map.of("characteristic", "age", "specialist",
						"council-specialist", "question", "Are there figures by ward?"))));
		doStep(buses, "adviseOnImpact", "specialist",
				Map.of("adviceView", "DISAGREE", "advice", "It is worse in the north"));
		look(author, taskPage(buses, "scoreImpact"));
		buses.submit("scoreImpact", Answered.usual("scoreImpact"));
		doStep(buses, "planMitigation", "author", Answered.usual("planMitigation"));
		doStep(buses, "proposeOutcome", "author", Answered.usual("proposeOutcome"));
		doStep(buses, "reviewQuality", "equality-adviser", Answered.usual("reviewQuality"));
		doStep(buses, "signOff", "head-of-service", Answered.usual("signOff"));
		while (!buses.tasks("signOff").isEmpty()) {
			buses.submit("signOff", Answered.usual("signOff"));
		}
		doStep(buses, "recordDecision", "decision-maker", Answered.decision("AGREE", buses.hash()));
		doStep(buses, "clearForPublication", "information-officer", Answered.usual("clearForPublication"));
		buses.background().fire(buses.timers("reviewDue").get(0));
		doStep(buses, "reviewActions", "author", Answered.usual("reviewActions"));
	}

	private void attach(Case buses) {
		var page = as("author");
		look(page, files(buses));
		press(page, "Attach the file");
		choose(page, "council.pdf", Documents.utf8("<html>"));
		press(page, "Attach the file");
		choose(page, "Crynodeb " + "o bawb a holwyd ".repeat(8) + "🚌.pdf", Documents.pdf("Survey"));
		page.fill("#note", "Who rides on Sundays, by ward and age.");
		press(page, "Attach the file");
		look(as("colleague"), files(buses));
		page.navigate(this.officers.address() + files(buses));
		page.getByText("Remove").first().click();
		page.waitForLoadState();
		look(page);
	}

	private static void choose(Page page, String name, byte[] content) {
		page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
	}

	private static String files(Case buses) {
		return "/workbench/assessments/" + buses.reference() + "/files";
	}

	private void doStep(Case buses, String step, String job, Map<String, Object> answers) {
		var page = as(job);
		page.navigate(this.officers.address() + taskPage(buses, step));
		if (page.getByText("Take it").count() > 0) {
			look(page);
			page.locator("main button:has-text('Take it')").click();
			page.waitForLoadState();
		}
		press(page, "Complete this step");
		buses.submit(step, answers, job);
	}

	private static String taskPage(Case buses, String step) {
		return "/workbench/tasks/" + buses.task(step).getId();
	}

	private Page as(String job) {
		return this.signedIn.computeIfAbsent(job,
				(officer) -> this.officers.signIn(chromium.page(), County.COUNCIL + "-" + officer));
	}

	private void look(Page page, String place) {
		page.navigate(this.officers.address() + place);
		look(page);
	}

	private void press(Page page, String button) {
		page.locator("main button:has-text('%s')".formatted(button)).click();
		page.waitForLoadState();
		look(page);
	}

	private void look(Page page) {
		new Inspection(this.album, this.findings).of(page);
	}

}
