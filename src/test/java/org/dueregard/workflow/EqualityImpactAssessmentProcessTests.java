package org.dueregard.workflow;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.assessment.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.cleared;
import static org.dueregard.Answered.confirmed;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reviewed;
import static org.dueregard.Answered.withdrawn;

/**
 * The assessment travels from proposal to publication, and to each of its ends.
 */
@DueRegardTest
class EqualityImpactAssessmentProcessTests {

	@Autowired
	Casework casework;

	@Autowired
	OnRecord onRecord;

	@Test
	void aScreenedOutProposalIsPublishedWithItsReason() {
		var lamps = this.casework.register(County.COUNCIL, proposal("New lamp bulbs"));

		lamps.submit("screenProposal", noEffectOnAnyone()).submit("confirmScreening", confirmed());
		var beforehand = this.onRecord.published(lamps);
		lamps.background();

		assertThat(beforehand).isEmpty();
		assertThat(this.onRecord.published(lamps)).singleElement()
			.satisfies((entry) -> assertThat(entry).containsEntry("outcome", "SCREENED_OUT")
				.extractingByKey("document")
				.asString()
				.contains("No adverse effect"));
		assertThat(lamps.isEnded()).isTrue();
		assertThat(this.onRecord.ends(lamps)).containsExactly("screeningPublished");
		assertThat(lamps.assessment().stage()).isEqualTo(Stage.SCREENED_OUT);
	}

	@Test
	void anAssessmentTravelsFromProposalToPublication() {
		var buses = aProposal().upTo("recordDecision");

		buses.submit("recordDecision", decision("AGREE", buses.hash())).submit("clearForPublication", cleared());
		var beforehand = this.onRecord.published(buses);
		buses.background();

		assertThat(beforehand).isEmpty();
		assertThat(this.onRecord.published(buses)).singleElement()
			.satisfies((entry) -> assertThat(entry).containsEntry("outcome", "ADJUST")
				.containsEntry("decision", "AGREE")
				.containsEntry("title", "Fewer buses on Sundays"));
		assertThat(buses.assessment().stage()).isEqualTo(Stage.PUBLISHED);
		assertThat(buses.open()).isEmpty();
		assertThat(buses.timers("reviewDue")).hasSize(1);
	}

	@Test
	void aReviewThatClosesEndsTheAssessment() {
		var buses = underReview();

		buses.submit("reviewActions", reviewed("CLOSE"));

		assertThat(buses.isEnded()).isTrue();
		assertThat(this.onRecord.ends(buses)).containsExactly("reviewClosed", "assessmentClosed");
		assertThat(buses.assessment().stage()).isEqualTo(Stage.CLOSED);
	}

	@Test
	void aReviewThatReopensBeginsTheAssessmentAnew() {
		var buses = underReview();

		buses.submit("reviewActions", reviewed("REOPEN"));

		assertThat(buses.open()).containsExactly("gatherEvidence", "involvePeople");
		assertThat(this.onRecord.ends(buses)).containsExactly("reviewReopened");
		assertThat(buses.assessment().stage()).isEqualTo(Stage.EVIDENCE);
	}

	@Test
	void whatIsWithdrawnUnderWayEndsUnpublished() {
		var buses = aProposal().upTo("reviewQuality");

		buses.withdraw(withdrawn(), "author");
		buses.background();

		assertThat(buses.isEnded()).isTrue();
		assertThat(buses.open()).isEmpty();
		assertThat(this.onRecord.ends(buses)).containsExactly("assessmentWithdrawn");
		assertThat(this.onRecord.published(buses)).isEmpty();
		assertThat(this.onRecord.lastAct(buses)).satisfies((act) -> {
			assertThat(act.step()).isEqualTo("withdrawAssessment");
			assertThat(act.comment()).isEqualTo("The buses stay");
		});
		assertThat(buses.assessment().stage()).isEqualTo(Stage.WITHDRAWN);
	}

	@Test
	void whatIsWithdrawnAfterPublicationLeavesATombstone() {
		var buses = aProposal().published();

		buses.withdraw(withdrawn(), "equality-adviser");

		assertThat(buses.isEnded()).isTrue();
		assertThat(buses.timers("reviewDue")).isEmpty();
		assertThat(this.onRecord.ends(buses)).containsExactly("assessmentWithdrawn");
		assertThat(this.onRecord.published(buses)).singleElement()
			.satisfies((entry) -> assertThat(entry).containsEntry("withdrawn_reason", "The buses stay")
				.containsEntry("document", null));
	}

	@Test
	void whatWasScreenedOutCanStillBeWithdrawn() {
		var lamps = this.casework.register(County.COUNCIL, proposal("Old lamp bulbs"));
		lamps.submit("screenProposal", noEffectOnAnyone()).submit("confirmScreening", confirmed()).background();

		lamps.withdraw(withdrawn(), "author");

		assertThat(lamps.assessment().stage()).isEqualTo(Stage.WITHDRAWN);
		assertThat(this.onRecord.published(lamps)).singleElement()
			.satisfies((entry) -> assertThat(entry).containsEntry("withdrawn_reason", "The buses stay"));
	}

	private Case aProposal() {
		return this.casework.register(County.COUNCIL, proposal());
	}

	private Case underReview() {
		var buses = aProposal().published();
		return buses.fire(buses.timers("reviewDue").get(0));
	}

}
