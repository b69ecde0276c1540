package org.dueregard.workbench;

import java.time.Instant;

import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.rework;

@DueRegardTest
@Transactional
class CasePageTests {

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	@Autowired
	TestClock clock;

	Browser browser;

	@BeforeEach
	void givenABrowser() {
		this.browser = new Browser(this.application);
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void theCaseSaysWhereItStandsAndWhatHasHappened() throws Exception {
		var buses = Underway.toReview(this.casework)
			.submit("reviewQuality", but(rework("GATHER_EVIDENCE", "evidenceComment"), "evidenceComment",
					"Ask the access group <first>."));
		this.clock.set(Instant.parse("2026-06-01T09:00:00Z"));

		var mine = this.browser.page("council-author", Browser.addressOf(buses));

		assertThat(mine).contains("Fewer buses on Sundays")
			.contains("With you")
			.contains("Due 26 May 2026")
			.contains("Overdue")
			.contains("Sent back by The equality adviser of the council, Equality adviser")
			.contains("Ask the access group &lt;first&gt;.")
			.contains("To be done again")
			.contains("reviewed the quality: Sent back")
			.contains("/withdraw");
	}

	@Test
	void aColleagueReadsWhoHoldsIt() throws Exception {
		var buses = Underway.toGather(this.casework);

		assertThat(this.browser.page("council-head-of-service", Browser.addressOf(buses)))
			.contains("With The author of the council, Author.")
			.contains("screened the proposal")
			.contains("Not started")
			.doesNotContain("/withdraw");
	}

	@Test
	void whatThePublishedCaseNeverNeededIsNotStillToCome() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).published();

		var page = Jsoup.parse(this.browser.page("council-author", Browser.addressOf(buses)));

		assertThat(page.select("li:contains(Confirm the screening)").text()).contains("Not needed");
		assertThat(page.select("li:contains(Review the actions)").text()).contains("Not started");
		assertThat(page.text()).doesNotContain("The decision asks for it");
	}

	@Test
	void whoeverMayTakeTheStepFindsItInTheCase() throws Exception {
		var buses = Underway.toReview(this.casework);
		var review = "href=\"%s\"".formatted(Browser.taskOf(buses, "reviewQuality"));

		assertThat(this.browser.page("council-equality-adviser", Browser.addressOf(buses))).contains(review)
			.contains("Waiting for you to take");
		assertThat(this.browser.page("council-author", Browser.addressOf(buses))).doesNotContain(review)
			.contains("For: Equality adviser.");
	}

	@Test
	void everyStepSaysByWhenTheDecisionAsksForIt() throws Exception {
		var buses = Underway.toGather(this.casework);

		assertThat(this.browser.page("council-author", Browser.addressOf(buses)))
			.contains("Cabinet, on 7 July 2026, in 87 working days")
			.contains("The decision asks for it by 5 June 2026.")
			.contains("The decision asks for it by 14 July 2026.");
	}

	@Test
	void aLateStartIsSaid() throws Exception {
		var late = this.casework.register("council", but(proposal(), "decisionDate", "2026-03-10"));

		assertThat(this.browser.page("council-author", Browser.addressOf(late))).contains("Started late");
	}

}
