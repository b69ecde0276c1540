package org.dueregard.workbench.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.dueregard.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FormsTests {

	private final FormsForTests tests = new FormsForTests();

	private final Form evidence = this.tests.forms.get("gatherEvidence");

	@ParameterizedTest
	@ValueSource(strings = { "{'type':'filepicker','key':'x','label':'X'}", "{'type':'radio','key':'x','label':'X'}",
			"{'type':'text','text':'{{#if x}}'}", "{'type':'textfield','key':'x'}",
			"{'type':'datetime','subtype':'datetime','key':'x','dateLabel':'X'}",
			"{'type':'table','dataSource':'=f(x)','columns':[]}" })
	void aFormThatCannotBeShownKeepsTheApplicationFromStarting(String component) {
		var schema = "{'id':'x','properties':{'title':'X'},'components':[%s]}".formatted(component).replace('\'', '"');
		var file = new ByteArrayResource(schema.getBytes(StandardCharsets.UTF_8));

		assertThatIllegalStateException().isThrownBy(() -> FormsForTests.forms(file)).withMessageStartingWith("Form ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "items[2].title | Evidence item 3: What is it called?", "items | Evidence items",
					"items[0] | Evidence item 1", "whyNone | If there is no evidence, why not?",
					"items[0].characteristics[1].<list element> | Evidence item 1: Which characteristics is it about?",
					"unheardOf | unheardOf" })
	void aFieldIsCalledByItsLabelAndItsRow(String path, String label) {
		assertThat(this.evidence.label(path)).isEqualTo(label);
	}

	@Test
	void rowsAreShownInTheWordsOfTheForm() {
		var row = Map.<String, Object>of("type", "CENSUS", "characteristics", List.of("age", "sex"), "date",
				"2026-11-22", "title", "Census 2021");

		assertThat(this.evidence.shown("items", List.of(row), FormsForTests.CHOICES)).containsExactly(Map.of("type",
				"Census", "characteristics", "Age, Sex", "date", "22 November 2026", "title", "Census 2021"));
	}

	@Test
	void aMistakeIsToldInTheWordsOfTheForm() {
		var sentences = new Sentences(this.tests.messages);

		assertThat(sentences.of(Problem.with("items[1].title", "answer.missing"), this.evidence))
			.isEqualTo("Answer “Evidence item 2: What is it called?”");
		assertThat(sentences.of(Problem.with("items[0].baseNumber", "answer.missing"), this.evidence))
			.isEqualTo("Answer “Evidence item 1: How many people's answers does it rest on?”");
		assertThat(sentences.of(Problem.with("items[1].title", "answer.tooLong", 20000, 1203), this.evidence))
			.contains("20,000 characters or fewer; it has 1,203 too many");
		assertThat(sentences.of(Problem.with("items[1].finding", "answer.missing"), this.evidence))
			.isEqualTo("Say what “Evidence item 2: What does it show?” shows, or remove it");
		assertThat(sentences.of(Problem.with("items", "gatherEvidence.items.characteristicWithoutEvidence", "Age"),
				this.evidence))
			.isEqualTo("Say something about Age, in an item or a gap");
	}

}
