package org.dueregard.workbench.form;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is answered otherwise is told in the words of the form.
 */
class DifferencesTests {

	@Test
	void rowsAreComparedInTheirPlacesAndChoicesByTheirLabels() {
		var form = FormsForTests.forms("classpath:forms/*.form").get("gatherEvidence");
		var earlier = Map.<String, Object>of("items",
				List.of(Map.of("title", "Survey", "characteristics", List.of("age")), Map.of("title", "Census")));
		var later = Map.<String, Object>of("items",
				List.of(Map.of("title", "Survey of riders", "characteristics", List.of("age", "sex"))));

		var differences = form.differences(earlier, later, FormsForTests.CHOICES);

		assertThat(differences).extracting(Difference::earlier).containsExactlyInAnyOrder("Survey", "Age", "Census");
		assertThat(differences).extracting(Difference::later)
			.containsExactlyInAnyOrder("Survey of riders", "Age, Sex", null);
		assertThat(differences).extracting(Difference::label)
			.allSatisfy((label) -> assertThat(label).startsWith("Evidence "));
		assertThat(form.differences(earlier, earlier, FormsForTests.CHOICES)).isEmpty();
	}

}
