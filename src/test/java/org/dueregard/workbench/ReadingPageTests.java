package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.DueRegardTest;
import org.dueregard.actionplan.ReviewActions;
import org.dueregard.actionplan.ReviewDecision;
import org.dueregard.actionplan.ReviewDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.approved;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.rework;

@DueRegardTest
@Transactional
class ReadingPageTests {

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
	void theWholeCaseIsReadOnOnePage() throws Exception {
		var buses = Underway.toReview(this.casework).submit("reviewQuality", passed()).submit("signOff", approved());

		var read = this.browser.page("council-decision-maker", Browser.addressOf(buses) + "/read");

		assertThat(read).contains("Sunday services on three routes would end in September.")
			.contains("What passengers told us about age")
			.contains("Two in five Sunday passengers are over 65.")
			.contains("Більшість їздить до церкви.")
			.contains("Ask on the buses")
			.contains("Older people&#39;s forum")
			.contains("Over 65s without a car")
			.contains(">High</strong>")
			.contains(">Low</strong>")
			.contains("Run a dial-a-ride on Sundays")
			.contains("Adjust the proposal")
			.contains("by The head of service of the council")
			.contains("Not signed yet");
	}

	@Test
	void whatReviewsFoundIsReadWithTheRest() throws Exception {
		var buses = Underway.toReview(this.casework);
		var desk = this.application.getBean(ReviewDesk.class);
		desk.review(buses.assessment().id(), new ReviewActions("The dial-a-ride began in May.", "Students use it too",
				ReviewDecision.CONTINUE, LocalDate.of(2027, 1, 15)));

		var read = this.browser.page("council-author", Browser.addressOf(buses) + "/read");

		assertThat(read).contains("Reviews after the decision", "The dial-a-ride began in May.", "Students use it too",
				"To be looked at again", ", on 15 January 2027");
	}

	@Test
	void theImpactIsSeenAtAGlance() throws Exception {
		var buses = Underway.toReview(this.casework);

		var read = this.browser.page("council-author", Browser.addressOf(buses) + "/read");

		assertThat(read).contains("Impact at a glance", "never weighed against each other",
				"<th scope=\"row\" class=\"govuk-table__header\">Age</th>", "Negative: low", "Nothing recorded");
	}

	@Test
	void aReviewerReadsTheCaseAndDoesTheirPartOnOnePage() throws Exception {
		var buses = Underway.toReview(this.casework).claim("reviewQuality", "equality-adviser");

		var task = this.browser.page("council-equality-adviser", Browser.taskOf(buses, "reviewQuality"));
		var read = this.browser.page("council-equality-adviser", Browser.addressOf(buses) + "/read");
		var others = this.browser.page("council-author", Browser.addressOf(buses) + "/read");

		assertThat(task).containsSubsequence("<a class=\"govuk-link\" href=\"#your-part\">Your part</a>",
				"Impact at a glance", "id=\"your-part\"", "Complete this step");
		assertThat(read).contains(Browser.taskOf(buses, "reviewQuality") + "#your-part");
		assertThat(others).doesNotContain("your-part");
	}

	@Test
	void whoeverSentItBackSeesWhatHasChangedSince() throws Exception {
		var buses = Underway.toReview(this.casework);
		buses.submit("reviewQuality", rework("PLAN_MITIGATION", "mitigationComment"));
		var atOnce = this.browser.page("council-equality-adviser", Browser.addressOf(buses) + "/read");
		var mitigation = new HashMap<>(buses.answers("planMitigation"));
		mitigation.put("mitigations", otherwise(mitigation));
		buses.submit("planMitigation", mitigation);

		var read = this.browser.page("council-equality-adviser", Browser.addressOf(buses) + "/read");

		assertThat(atOnce).contains("Changed since it was sent back", "Nothing has been answered otherwise yet.");
		assertThat(read).containsSubsequence("Changed since it was sent back", "Plan the mitigation",
				"Run a dial-a-ride on Sundays", "Run it on Saturdays too");
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> otherwise(Map<String, Object> mitigation) {
		return ((List<Map<String, Object>>) mitigation.get("mitigations")).stream().<Map<String, Object>>map((row) -> {
			var other = new HashMap<>(row);
			other.replace("action", "Run a dial-a-ride on Sundays", "Run it on Saturdays too");
			return other;
		}).toList();
	}

	@Test
	void anAnswerThatIsAwaitedIsNotYetGiven() throws Exception {
		var scoring = new HashMap<>(Underway.impact());
		scoring.put("advice", List.of(Map.of("characteristic", "age", "specialist", "council-specialist", "question",
				"Is a dial-a-ride enough?")));
		var buses = Underway.toScore(this.casework).submit("scoreImpact", scoring);

		assertThat(this.browser.page("council-author", Browser.addressOf(buses) + "/read"))
			.contains("The specialist of the council")
			.contains("Is a dial-a-ride enough?")
			.contains("Not answered yet");
	}

}
