package org.dueregard.workflow;

import java.time.Instant;

import org.camunda.bpm.engine.runtime.Job;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.TestClock;
import org.dueregard.assessment.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.cleared;
import static org.dueregard.Answered.clearedFor;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.outcome;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reviewed;
import static org.dueregard.Answered.withdrawn;

/**
 * What becomes public when, and what is looked at again.
 */
@DueRegardTest
class PublicationTimesTests {

	@Autowired
	Casework casework;

	@Autowired
	OnRecord onRecord;

	@Autowired
	TestClock clock;

	@AfterEach
	void clockAtItsStart() {
		this.clock.reset();
	}

	@Test
	void nothingIsPublicBeforeTheDayThatWasNamed() {
		var buses = aProposal().upTo("clearForPublication");

		buses.submit("clearForPublication", clearedFor("2026-03-30")).background();

		assertThat(buses.timers("publicationDayReached")).singleElement()
			.extracting(Job::getDuedate)
			.extracting((due) -> due.toInstant())
			.isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
		assertThat(this.onRecord.published(buses)).isEmpty();
		assertThat(buses.assessment().stage()).isEqualTo(Stage.CLEARANCE);
	}

	@Test
	void onTheDayThatWasNamedItBecomesPublic() {
		var buses = aProposal().upTo("clearForPublication").submit("clearForPublication", clearedFor("2026-03-30"));

		this.clock.set(Instant.parse("2026-03-30T08:00:00Z"));
		buses.fire(buses.timers("publicationDayReached").get(0));

		assertThat(this.onRecord.published(buses)).singleElement()
			.extracting((entry) -> entry.get("document"))
			.asString()
			.contains("\"publishedOn\":\"2026-03-30\"");
	}

	@Test
	void whatIsWithdrawnUnderEmbargoIsNeverPublished() {
		var buses = aProposal().upTo("clearForPublication").submit("clearForPublication", clearedFor("2026-03-30"));

		buses.withdraw(withdrawn(), "author");

		assertThat(buses.timers("publicationDayReached")).isEmpty();
		assertThat(this.onRecord.published(buses.background())).isEmpty();
	}

	@Test
	void aStoppedProposalIsClearedAndPublishedAsWell() {
		var buses = aProposal().upTo("recordDecision");

		buses.submit("recordDecision", decision("STOP", buses.hash()))
			.submit("clearForPublication", cleared())
			.background();

		assertThat(this.onRecord.published(buses)).singleElement()
			.satisfies((entry) -> assertThat(entry).containsEntry("decision", "STOP"));
	}

	@Test
	void theFirstReviewIsDueSixMonthsAfterPublication() {
		var buses = aProposal().published();

		assertThat(due(buses)).isEqualTo(Instant.parse("2026-09-02T08:00:00Z"));
	}

	@Test
	void aReviewThatContinuesWaitsForTheDayItNames() {
		var buses = aProposal().published();
		buses.fire(buses.timers("reviewDue").get(0));

		buses.submit("reviewActions", but(reviewed("CONTINUE"), "nextReview", "2026-12-01"));

		assertThat(buses.open()).isEmpty();
		assertThat(due(buses)).isEqualTo(Instant.parse("2026-12-01T09:00:00Z"));
		assertThat(this.onRecord.ends(buses)).isEmpty();
	}

	@Test
	void whatIsAssessedAnewIsPublishedAsItsSecondVersion() {
		var buses = aProposal().published();
		buses.fire(buses.timers("reviewDue").get(0)).submit("reviewActions", reviewed("REOPEN"));

		buses.upTo("proposeOutcome")
			.submit("proposeOutcome", but(outcome("ADJUST"), "plainSummary", "Two Sunday buses are back."))
			.published();

		assertThat(this.onRecord.published(buses)).extracting((entry) -> entry.get("version")).containsExactly(1, 2);
		assertThat(this.onRecord.published(buses)).extracting((entry) -> entry.get("plain_summary"))
			.containsExactly("Three Sunday buses end. People who cannot travel otherwise can book a ride.",
					"Two Sunday buses are back.");
		assertThat(buses.timers("reviewDue")).hasSize(1);
	}

	private static Instant due(Case buses) {
		return buses.timers("reviewDue").get(0).getDuedate().toInstant();
	}

	private Case aProposal() {
		return this.casework.register(County.COUNCIL, proposal());
	}

}
