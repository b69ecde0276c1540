package org.dueregard.workflow;

import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.DueRegardTest;
import org.dueregard.County;
import org.dueregard.publication.PublicationDesk;
import org.dueregard.signoff.ApprovedVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.approved;
import static org.dueregard.Answered.cleared;
import static org.dueregard.Answered.confirmed;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.evidence;
import static org.dueregard.Answered.involvement;
import static org.dueregard.Answered.mitigations;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.outcome;
import static org.dueregard.Answered.passed;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reduce;
import static org.dueregard.Answered.scoring;
import static org.dueregard.Answered.screening;

/**
 * The assessment travels from proposal to publication.
 */
@DueRegardTest
class EqualityImpactAssessmentProcessTests {

	@Autowired
	Casework casework;

	@Autowired
	ApprovedVersion versions;

	@Autowired
	PublicationDesk publication;

	@Test
	void aScreenedOutProposalIsPublishedWithItsReason() {
		var lamps = this.casework.register(County.COUNCIL, proposal("New lamp bulbs"));

		lamps.submit("screenProposal", noEffectOnAnyone()).submit("confirmScreening", confirmed()).background();

		assertThat(lamps.isEnded()).isTrue();
	}

	@Test
	void anAssessmentTravelsFromProposalToPublication() {
		var buses = this.casework.register(County.COUNCIL, proposal());

		upToDecision(buses);
		buses.submit("recordDecision", decision("AGREE", hash(buses)))
			.submit("clearForPublication", cleared())
			.background();

		assertThat(buses.open()).isEmpty();
		assertThat(buses.timers("reviewDue")).hasSize(1);
	}

	private void upToDecision(Case buses) {
		buses.submit("screenProposal", screening(Map.of("age", "ADVERSE")))
			.submit("gatherEvidence", evidence("age"))
			.submit("involvePeople", involvement())
			.submit("scoreImpact", scoring(negative("age", "Over 65s", "SERIOUS", "POSSIBLE")))
			.submit("planMitigation", mitigations(reduce(1, "MINOR", "UNLIKELY")))
			.submit("proposeOutcome", outcome("ADJUST"))
			.submit("reviewQuality", passed());
		while (!buses.tasks("signOff").isEmpty()) {
			buses.submit("signOff", approved());
		}
	}

	private String hash(Case assessed) {
		return this.versions.hash(assessed.assessment().id());
	}

}
