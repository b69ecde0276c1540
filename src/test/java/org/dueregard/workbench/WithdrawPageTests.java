package org.dueregard.workbench;

import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.DueRegardTest;
import org.dueregard.assessment.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DueRegardTest
@Transactional
class WithdrawPageTests {

	private static final Map<String, String> REASON = Map.of("reason", "Funding was found.", "complete", "");

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
	void theAuthorWithdraws() throws Exception {
		var buses = Underway.toGather(this.casework);
		assertThat(this.browser.page("council-equality-adviser", Browser.addressOf(buses) + "/withdraw"))
			.contains("Why is it withdrawn?");

		var sent = this.browser.send("council-author", Browser.addressOf(buses) + "/withdraw", REASON);

		assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(Browser.addressOf(buses));
		assertThat(buses.open()).isEmpty();
		assertThat(this.browser.page("council-author", Browser.addressOf(buses))).contains("withdrew the assessment")
			.contains("Funding was found.")
			.doesNotContain("/withdraw\"");
	}

	@Test
	void soDoesAnEqualityAdviser() throws Exception {
		var buses = Underway.toGather(this.casework);

		this.browser.send("council-equality-adviser", Browser.addressOf(buses) + "/withdraw", REASON);

		assertThat(buses.assessment().stage()).isEqualTo(Stage.WITHDRAWN);
	}

	@Test
	void nobodyElseDoes() throws Exception {
		var buses = Underway.toGather(this.casework);
		var page = Browser.addressOf(buses) + "/withdraw";

		assertThat(status("council-head-of-service", page)).isEqualTo(HttpStatus.FORBIDDEN.value());
		assertThat(this.browser.send("council-head-of-service", page, REASON).getResponse().getStatus())
			.isEqualTo(HttpStatus.FORBIDDEN.value());
		assertThat(buses.assessment().stage()).isEqualTo(Stage.EVIDENCE);
	}

	@Test
	void withoutAReasonNothingIsWithdrawn() throws Exception {
		var buses = Underway.toGather(this.casework);

		var refused = this.browser
			.send("council-author", Browser.addressOf(buses) + "/withdraw", Map.of("complete", ""))
			.getResponse();

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("Answer “Why is it withdrawn?”");
		assertThat(buses.open()).isNotEmpty();
	}

	@Test
	void aWithdrawnCaseCannotBeWithdrawnAgain() throws Exception {
		var buses = Underway.toGather(this.casework);
		var page = Browser.addressOf(buses) + "/withdraw";
		this.browser.send("council-author", page, REASON);

		assertThat(status("council-author", page)).isEqualTo(HttpStatus.FORBIDDEN.value());
		assertThat(this.browser.send("council-author", page, REASON).getResponse().getStatus())
			.isEqualTo(HttpStatus.FORBIDDEN.value());
	}

	private int status(String officer, String address) throws Exception {
		return this.browser.visit(officer, get(address)).getResponse().getStatus();
	}

}
