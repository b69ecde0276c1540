package org.dueregard.workflow;

import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.workflow.access.SignedInAs;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.screening;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Whoever lets something become public reads it first as the public would.
 */
@DueRegardTest
class PublicPreviewTests {

	@Autowired
	Casework casework;

	MockMvc pages;

	@BeforeEach
	void givenABrowser(@Autowired WebApplicationContext application) {
		this.pages = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
	}

	@Test
	void anAdviserReadsWhatAConfirmedScreeningWouldPublish() throws Exception {
		var lamps = this.casework.register(County.COUNCIL, proposal("New lamp bulbs"));
		lamps.submit("screenProposal", noEffectOnAnyone());
		var address = "/workbench/tasks/%s/public".formatted(lamps.task("confirmScreening").getId());

		this.pages.perform(get(address).with(SignedInAs.officer("council-equality-adviser")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("This is a preview")))
			.andExpect(content().string(containsString("New lamp bulbs")));
		this.pages.perform(get(address).with(SignedInAs.officer("trust-equality-adviser")))
			.andExpect(status().isNotFound());
		this.pages.perform(get("/assessments/" + lamps.reference())).andExpect(status().isNotFound());
	}

	@Test
	void aDecisionMakerReadsTheVersionTheyDecideOn() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).upTo("recordDecision");
		var task = "/workbench/tasks/" + buses.task("recordDecision").getId();

		this.pages.perform(get(task + "/public").with(SignedInAs.officer("council-decision-maker")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("This is the approved version")))
			.andExpect(content().string(containsString(buses.hash())));
	}

	@Test
	void thereIsNoPreviewBeforeThereIsSomethingToPublish() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		buses.submit("screenProposal", screening(Map.of("age", "ADVERSE")));
		var address = "/workbench/tasks/%s/public".formatted(buses.task("gatherEvidence").getId());

		this.pages.perform(get(address).with(SignedInAs.officer("council-author"))).andExpect(status().isNotFound());
	}

}
