package org.dueregard.workbench;

import java.util.List;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

@DueRegardTest
@Transactional
class DraftsTests {

	private static final OfficerId AUTHOR = new OfficerId("council-author");

	@Autowired
	Drafts drafts;

	@Autowired
	Casework casework;

	@Test
	void theNewestAnswersAreKeptForEachItem() {
		var id = this.casework.register(County.COUNCIL, proposal()).assessment().id();
		var longest = Map.of("advice", "ї".repeat(20_000), "items", List.of(Map.of()));

		this.drafts.keep(id, "adviseOnImpact", "age", Map.of("advice", "first"), AUTHOR);
		this.drafts.keep(id, "adviseOnImpact", "age", longest, AUTHOR);
		this.drafts.keep(id, "adviseOnImpact", "sex", Map.of("advice", "other"), AUTHOR);

		assertThat(this.drafts.find(id, "adviseOnImpact", "age")).get()
			.satisfies((draft) -> assertThat(draft.answers()).isEqualTo(longest))
			.satisfies((draft) -> assertThat(draft.officer()).isEqualTo(AUTHOR));

		this.drafts.discard(id, "adviseOnImpact", "age");

		assertThat(this.drafts.find(id, "adviseOnImpact", "age")).isEmpty();
		assertThat(this.drafts.find(id, "adviseOnImpact", "sex")).isPresent();
	}

}
