package org.dueregard.assessment;

import java.time.LocalDate;
import java.util.Set;

import org.dueregard.DueRegardTest;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.Answer;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.SmallNumbers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@DueRegardTest
@Transactional
class RegisterProposalTests {

	@Autowired
	Bodies bodies;

	@Autowired
	AssessmentDesk desk;

	@Test
	void aProposalGetsItsReference() {
		var body = new BodyId("somewhere");
		this.bodies
			.save(new Body(body, "Somewhere", Jurisdiction.SCOTLAND, 20, 5, 10, false, "x", SmallNumbers.USUAL, null));
		var author = new Officer(new OfficerId("author"), "Author", null, body, Set.of(Role.AUTHOR));
		var registered = this.desk.register(new RegisterProposal("Title", "Summary", ProposalKind.CLOSURE,
				ProposalStatus.ENDING, "Adults", "Care", "Head of care", "Cabinet", null, LocalDate.of(2026, 3, 9),
				Answer.YES, Set.of(PeopleAffected.RESIDENTS), Answer.NO, null, null), author);
		assertThat(registered.reference().value()).matches("EIA-2026-\\d{6}");
		this.desk.concerns(registered.id(), Set.of(new CharacteristicCode("age")));
		this.desk.reached(registered.id(), Stage.EVIDENCE);
		var found = this.desk.find(registered.reference()).orElseThrow();
		assertThat(found.timeliness()).isEqualTo(Timeliness.LATE);
		assertThat(found.relevant()).containsExactly(new CharacteristicCode("age"));
		assertThat(found.proposal().whoIsAffected()).containsExactly(PeopleAffected.RESIDENTS);
		assertThat(this.desk.characteristics(found.id())).hasSize(9);
	}

}
