package org.dueregard.workbench;

import org.dueregard.Casework;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.withdrawn;

/**
 * An officer sees where a case is in the diagram of its process.
 */
@DueRegardTest
@Transactional
class DiagramPageTests {

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	Browser browser;

	@BeforeEach
	void givenABrowser() {
		this.browser = new Browser(this.application);
	}

	@Test
	void bothStepsThatAreOpenAreFramedAndWhatWasDoneIsGrey() throws Exception {
		var buses = Underway.toGather(this.casework);

		var page = this.browser.page("council-author", Browser.addressOf(buses) + "/diagram");

		assertThat(page).contains("It is at: Gather evidence, Involve people.");
		assertThat(page.split("due-regard-here")).hasSize(3);
		assertThat(page.split("due-regard-done")).hasSize(3);
	}

	@Test
	void whatHasEndedIsDrawnToo() throws Exception {
		var buses = Underway.toGather(this.casework);
		buses.withdraw(withdrawn(), "author");

		var page = this.browser.page("council-author", Browser.addressOf(buses) + "/diagram");

		assertThat(page).contains("No step waits for anybody.", "<svg", "Withdrawn at any time")
			.doesNotContain("due-regard-here");
	}

}
