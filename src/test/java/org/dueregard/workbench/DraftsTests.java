package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.assessment.AssessmentDesk;
import org.dueregard.assessment.PeopleAffected;
import org.dueregard.assessment.ProposalKind;
import org.dueregard.assessment.ProposalStatus;
import org.dueregard.assessment.RegisterProposal;
import org.dueregard.identity.Bodies;
import org.dueregard.identity.Body;
import org.dueregard.identity.Jurisdiction;
import org.dueregard.identity.Officers;
import org.dueregard.shared.Answer;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@WorkbenchTest
@Transactional
class DraftsTests {

	@Autowired
	Drafts drafts;

	@Autowired
	AssessmentDesk assessments;

	@Autowired
	Bodies bodies;

	@Autowired
	Officers officers;

	@Test
	void theNewestAnswersAreKeptForEachItem() {
		this.bodies
			.save(new Body(new BodyId("fellshire"), "Fellshire", Jurisdiction.SCOTLAND, 20, 5, 10, false, "x", null));
		var author = new OfficerId("author");
		var id = this.assessments
			.register(
					new RegisterProposal("Title", "Summary", ProposalKind.CLOSURE, ProposalStatus.ENDING, "Adults",
							"Care", "Head of care", "Cabinet", null, LocalDate.of(2026, 6, 9), Answer.YES,
							Set.of(PeopleAffected.RESIDENTS), Answer.NO, null, null),
					this.officers.find(author).orElseThrow())
			.id();
		var longest = "ї".repeat(20_000);

		this.drafts.keep(id, "adviseOnImpact", "age", Map.of("advice", "first"), author);
		this.drafts.keep(id, "adviseOnImpact", "age", Map.of("advice", longest, "items", List.of(Map.of())), author);
		this.drafts.keep(id, "adviseOnImpact", "sex", Map.of("advice", "other"), author);

		assertThat(this.drafts.find(id, "adviseOnImpact", "age")).get()
			.satisfies((draft) -> assertThat(draft.answers())
				.isEqualTo(Map.of("advice", longest, "items", List.of(Map.of()))))
			.satisfies((draft) -> assertThat(draft.officer()).isEqualTo(author));

		this.drafts.discard(id, "adviseOnImpact", "age");

		assertThat(this.drafts.find(id, "adviseOnImpact", "age")).isEmpty();
		assertThat(this.drafts.find(id, "adviseOnImpact", "sex")).isPresent();
	}

}
