package org.dueregard.workbench;

import java.time.Instant;

import org.camunda.bpm.engine.TaskService;
import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.dueregard.identity.Jurisdiction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;

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
	void anAuthorSeesWhatIsWithThemAndWhatTheyWrote() throws Exception {
		var buses = Underway.toGather(this.casework, MOOR);
		this.clock.set(Instant.parse("2026-05-27T09:00:00Z"));

		var mine = this.browser.page("moor-author", "/workbench");

		assertThat(mine).contains("href=\"%s\"".formatted(Browser.taskOf(buses, "gatherEvidence")))
			.contains("href=\"%s\"".formatted(Browser.addressOf(buses)))
			.contains("Fewer buses on Sundays")
			.contains("Due 26 May 2026")
			.contains("Overdue")
			.contains("Nothing is waiting.")
			.contains("Gathering evidence")
			.contains("Start an assessment");
	}

	@Test
	void aTaskIsOverdueWhenItsDayHasPassedHereAndInTasklist() throws Exception {
		var buses = Underway.toGather(this.casework, MOOR);
		this.clock.set(Instant.parse("2026-05-26T21:00:00Z"));

		var due = buses.task("gatherEvidence").getDueDate().toInstant();

		assertThat(this.browser.page("moor-author", "/workbench")).doesNotContain("Overdue");
		assertThat(due).isBetween(this.clock.instant(), Instant.parse("2026-05-26T23:00:00Z"));
	}

	@Test
	void anAdviserSeesWhatTheyMayTake() throws Exception {
		var lamps = this.casework.register(MOOR, proposal("New lamp bulbs"))
			.submit("screenProposal", noEffectOnAnyone());

		var advisers = this.browser.page("moor-equality-adviser", "/workbench");

		assertThat(advisers).contains("Nothing is with you at the moment.")
			.contains("action=\"%s/claim\"".formatted(Browser.taskOf(lamps, "confirmScreening")))
			.contains("New lamp bulbs")
			.contains("Due ")
			.doesNotContain("Overdue")
			.contains("You have not started an assessment yet.");
	}

	@Test
	void aTaskForSeveralGroupsIsListedOnce() throws Exception {
		var lamps = this.casework.register(MOOR, proposal("New lamp bulbs"))
			.submit("screenProposal", noEffectOnAnyone());
		var task = lamps.task("confirmScreening").getId();

		this.tasks.addCandidateGroup(task, "legal");

		assertThat(this.browser.page("moor-everything", "/workbench"))
			.containsOnlyOnce("action=\"/workbench/tasks/%s/claim\"".formatted(task));
		assertThat(this.browser.page("moor-legal", "/workbench")).contains("New lamp bulbs");
		assertThat(this.browser.page("moor-equality-adviser", "/workbench/tasks/" + task)).contains("New lamp bulbs");
		assertThat(this.browser.page("moor-equality-adviser", Browser.addressOf(lamps))).contains("New lamp bulbs");
	}

	@Test
	void whoeverMovesToAnotherBodyLeavesTheirCasesBehind() throws Exception {
		var buses = Underway.toGather(this.casework, MOOR);

		this.jdbc.sql("update ACT_ID_TENANT_MEMBER set TENANT_ID_ = ? where USER_ID_ = ?")
			.params(County.COUNCIL, "moor-author")
			.update();

		assertThat(this.browser.page("moor-author", "/workbench")).doesNotContain(buses.reference().value())
			.contains("Nothing is with you at the moment.")
			.contains("You have not started an assessment yet.");
	}

}
