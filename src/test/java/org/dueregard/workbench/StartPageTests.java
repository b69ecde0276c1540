package org.dueregard.workbench;

import java.util.Map;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.identity.Role;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@DueRegardTest
@Transactional
class StartPageTests {

	private static final String START = "/workbench/assessments/new";

	private static final OfficerId AUTHOR = new OfficerId("council-newcomer");

	@Autowired
	WebApplicationContext application;

	@Autowired
	County county;

	@Autowired
	AssessmentDesk assessments;

	Browser browser;

	@BeforeEach
	void givenAnAuthorWithoutAnAssessment() {
		this.browser = new Browser(this.application);
		this.county.settle();
		this.county.enrol(County.COUNCIL, "newcomer", Role.AUTHOR);
	}

	@Test
	void anAssessmentIsStarted() throws Exception {
		assertThat(this.browser.page(AUTHOR.value(), START)).contains("needs an equality impact assessment")
			.contains("name=\"decisionDate.day\"");

		var sent = this.browser.send(AUTHOR.value(), START, Underway.typedProposal(Map.of()));

		var started = this.assessments.writtenBy(AUTHOR);
		assertThat(started).singleElement()
			.satisfies((lamps) -> assertThat(lamps.proposal().title()).isEqualTo("New lamps"));
		var address = "/workbench/assessments/" + started.get(0).reference();
		assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(address);
		assertThat(this.browser.page(AUTHOR.value(), address)).contains("registered the proposal").contains("With you");
	}

	@Test
	void aStartThatIsRefusedIsShownAgain() throws Exception {
		var refused = this.browser.send(AUTHOR.value(), START, Map.of("title", "New lamps", "complete", ""))
			.getResponse();

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("<title>Error: ")
			.contains("<a href=\"#summary\">Answer “What is proposed, and why”</a>")
			.contains("value=\"New lamps\"");
		assertThat(this.assessments.writtenBy(AUTHOR)).isEmpty();
	}

}
