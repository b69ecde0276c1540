package org.dueregard.workbench;

import java.util.List;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.Letterbox.Received;
import org.dueregard.OnRecord;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.ask;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.usual;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What an officer holds goes to a colleague who may do it, or back, and to nobody else.
 */
@DueRegardTest
class HandOverPageTests {

	private static final String ADVISER = "council-equality-adviser";

	private static final String EVERYTHING = "council-everything";

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	@Autowired
	Letterbox letterbox;

	@Autowired
	OnRecord onRecord;

	@Autowired
	AuditTrail trail;

	Browser browser;

	@BeforeEach
	void givenABrowser() {
		this.browser = new Browser(this.application);
	}

	@Test
	void anAuthorsStepGoesToAnotherAuthorWhoIsToldAndDoesIt() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var screening = Browser.taskOf(buses, "screenProposal");
		assertThat(this.browser.page("council-author", screening + "/hand-over"))
			.contains("value=\"council-colleague\"", "The director of the council")
			.doesNotContain("value=\"council-author\"", "trust-", "Everybody in the role can take it");
		this.letterbox.empty(buses);

		var sent = handOver("council-author", buses, "screenProposal", "council-colleague",
				"I am on leave.\r\nThanks!");

		assertThat(sent.getRedirectedUrl()).isEqualTo("/workbench");
		assertThat(buses.task("screenProposal").getAssignee()).isEqualTo("council-colleague");
		assertThat(this.letterbox.about(buses)).singleElement().satisfies((letter) -> {
			assertThat(letter.to()).isEqualTo("council-colleague");
			assertThat(letter.text()).contains("> I am on leave.", "> Thanks!");
		});
		var deed = this.trail.of(buses.assessment().id(), 0, 1).get(0).content();
		assertThat(deed.deed()).isEqualTo(Deeds.HANDED_OVER);
		assertThat(deed.officer()).isEqualTo("council-author");
		assertThat(deed.about()).isEqualTo("council-colleague");
		assertThat(deed.after()).isNotNull();
		buses.submit("screenProposal", usual("screenProposal"), "colleague");
		assertThat(this.onRecord.lastAct(buses).officer().value()).isEqualTo("council-colleague");
		assertThat(buses.task("gatherEvidence").getAssignee()).isEqualTo("council-author");
	}

	@Test
	void aReviewGoesOnlyToThoseWhoMayDoIt() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal())
			.upTo("reviewQuality")
			.claim("reviewQuality", "equality-adviser");
		var review = Browser.taskOf(buses, "reviewQuality");

		assertThat(this.browser.page(ADVISER, review + "/hand-over")).contains("value=\"council-everything\"")
			.doesNotContain("value=\"council-author\"", "value=\"council-director\"", "value=\"trust-everything\"");
		assertThat(handOver(ADVISER, buses, "reviewQuality", EVERYTHING, "").getStatus())
			.isEqualTo(HttpStatus.FOUND.value());
		assertThat(handOver(EVERYTHING, buses, "reviewQuality", "council-equality-adviser", "").getStatus())
			.isEqualTo(HttpStatus.FOUND.value());
		assertThat(buses.task("reviewQuality").getAssignee()).isEqualTo(ADVISER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "council-author", "council-director", "trust-everything", "nobody-such",
			"council-everything ", "council-equality-adviser", " " })
	void nobodyElseIsGivenIt(String to) throws Exception {
		var own = this.casework.register(County.COUNCIL, proposal())
			.upTo("reviewQuality")
			.claim("reviewQuality", "equality-adviser");
		var before = this.onRecord.everything(own);

		var refused = handOver(ADVISER, own, "reviewQuality", to, "Please do it");

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("<title>Error: ", "href=\"#to\"", "Please do it")
			.contains(to.isBlank() ? "Choose who is to do this step" : "Choose a colleague from the list");
		assertThat(this.onRecord.everything(own)).isEqualTo(before);
	}

	@Test
	void whoeverReviewedItIsNotGivenTheSignature() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal())
			.upTo("reviewQuality")
			.submit("reviewQuality", passed(), "everything")
			.claim("signOff", "head-of-service");

		assertThat(this.browser.page("council-head-of-service", Browser.taskOf(buses, "signOff") + "/hand-over"))
			.contains("No colleague of your body may do this step")
			.contains("Everybody in the role can take it");
		assertThat(handOver("council-head-of-service", buses, "signOff", EVERYTHING, "").getStatus())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
	}

	@Test
	void onlyWhoHoldsItOrAnAdministratorPassesItOn() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal())
			.upTo("reviewQuality")
			.claim("reviewQuality", "equality-adviser");
		var review = Browser.taskOf(buses, "reviewQuality");
		var before = this.onRecord.everything(buses);

		for (var other : new String[] { EVERYTHING, "council-author" }) {
			assertThat(visit(other, review + "/hand-over")).isEqualTo(HttpStatus.FORBIDDEN.value());
			assertThat(handOver(other, buses, "reviewQuality", EVERYTHING, "").getStatus())
				.isEqualTo(HttpStatus.FORBIDDEN.value());
			assertThat(putBack(other, buses, "reviewQuality").getStatus())
				.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		assertThat(visit("trust-everything", review + "/hand-over")).isEqualTo(HttpStatus.NOT_FOUND.value());
		assertThat(putBack("trust-everything", buses, "reviewQuality").getStatus())
			.isEqualTo(HttpStatus.NOT_FOUND.value());
		assertThat(this.onRecord.everything(buses)).isEqualTo(before);
		assertThat(handOver("administrator", buses, "reviewQuality", EVERYTHING, "").getStatus())
			.isEqualTo(HttpStatus.FOUND.value());
		assertThat(buses.task("reviewQuality").getAssignee()).isEqualTo(EVERYTHING);
	}

	@Test
	void whatIsPutBackWaitsForEverybodyInTheRole() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal())
			.upTo("reviewQuality")
			.claim("reviewQuality", "equality-adviser");
		this.letterbox.empty(buses);

		assertThat(putBack(ADVISER, buses, "reviewQuality").getRedirectedUrl()).isEqualTo("/workbench");

		assertThat(buses.task("reviewQuality").getAssignee()).isNull();
		assertThat(this.letterbox.about(buses)).extracting(Received::to).contains(EVERYTHING);
		assertThat(this.trail.of(buses.assessment().id(), 0, 1).get(0).content().deed()).isEqualTo(Deeds.PUT_BACK);
		assertThat(putBack(ADVISER, buses, "reviewQuality").getStatus())
			.isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
	}

	@Test
	void anAuthorsStepIsNotPutBack() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());

		var refused = putBack("council-author", buses, "screenProposal");

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("This task is for one person");
		assertThat(buses.task("screenProposal").getAssignee()).isEqualTo("council-author");
	}

	@Test
	void aQuestionToASpecialistIsNotHandedOver() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal())
			.upTo("scoreImpact")
			.submit("scoreImpact", but(usual("scoreImpact"), "advice", List.of(ask("age", "council-specialist"))));

		assertThat(visit("council-specialist", Browser.taskOf(buses, "adviseOnImpact") + "/hand-over"))
			.isEqualTo(HttpStatus.FORBIDDEN.value());
		assertThat(this.browser.page("council-specialist", "/workbench")).doesNotContain("/hand-over");
	}

	@Test
	void aNoteThatIsTooLongIsKeptOnThePage() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		var long2001 = "Ж".repeat(2001);

		var refused = handOver("council-author", buses, "screenProposal", "council-colleague", long2001);

		assertThat(refused.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY.value());
		assertThat(refused.getContentAsString()).contains("Shorten your note to 2,000 characters", long2001,
				"value=\"council-colleague\" selected");
	}

	private MockHttpServletResponse handOver(String officer, Case about, String step, String to, String note)
			throws Exception {
		return this.browser.send(officer, Browser.taskOf(about, step) + "/hand-over", Map.of("to", to, "note", note))
			.getResponse();
	}

	private MockHttpServletResponse putBack(String officer, Case about, String step) throws Exception {
		return this.browser.send(officer, Browser.taskOf(about, step) + "/put-back", Map.of()).getResponse();
	}

	private int visit(String officer, String address) throws Exception {
		return this.browser.visit(officer, get(address)).getResponse().getStatus();
	}

}
