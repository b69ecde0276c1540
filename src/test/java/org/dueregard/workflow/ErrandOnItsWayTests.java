package org.dueregard.workflow;

import org.dueregard.workflow.ErrandHandler.About;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a job carries comes back as it was written, also from the release before.
 */
class ErrandOnItsWayTests {

	@Test
	void whatIsCarriedComesBack() {
		for (var about : new About[] { new About("a b", null, null), new About("a b", "EIA-2026-000001", null),
				new About("a b", null, "00-1-2-01"), new About("TELL ", "EIA-2026-000001", "00-1-2-01") }) {
			assertThat(About.of(about.toCanonicalString())).isEqualTo(about);
		}
	}

	@Test
	void jobsOfTheReleaseBeforeHaveTheTextAlone() {
		assertThat(About.of("TELL_OF_THE_WEEK ")).isEqualTo(new About("TELL_OF_THE_WEEK ", null, null));
		assertThat(new About("TELL_OF_THE_WEEK ", null, null).toCanonicalString()).isEqualTo("TELL_OF_THE_WEEK ");
	}

}
