package org.dueregard.workbench.form;

import java.util.List;
import java.util.Map;

import org.dueregard.shared.AnswersRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadingBackTests {

	private final FormsForTests tests = new FormsForTests();

	private final Form evidence = this.tests.forms.get("gatherEvidence");

	private final Form review = this.tests.forms.get("reviewQuality");

	@Test
	void answersAreNestedAsTheFormIs() {
		var read = this.tests.reader.read(this.evidence,
				sent("items[0].type", "CENSUS", "items[0].title", "Census 2021", "items[0].characteristics", "age",
						"items[0].characteristics", "sex", "items[0].baseNumber", "1,200", "items[0].finding",
						" Дві\r\nлінії ", "whyNone", "", "_csrf", "token", "keep", ""));

		assertThat(read).isEqualTo(Map.of("items", List.of(Map.of("type", "CENSUS", "title", "Census 2021",
				"characteristics", List.of("age", "sex"), "baseNumber", "1,200", "finding", " Дві\nлінії "))));
	}

	@ParameterizedTest
	@CsvSource({ "22,11,2026,2026-11-22", "1,2,2026,2026-02-01", "32,13,2026,32/13/2026", "29,2,2026,29/2/2026",
			"2026,11,22,2026/11/22", "22,11,26,22/11/26", "'',11,2026,/11/2026", "x,y,z,x/y/z" })
	void aDayIsReadAndAnImpossibleOneKept(String day, String month, String year, String answer) {
		var read = this.tests.reader.read(this.evidence,
				sent("items[0].date.day", day, "items[0].date.month", month, "items[0].date.year", year));

		assertThat(read).isEqualTo(Map.of("items", List.of(Map.of("date", answer))));
		assertThat(DateParts.of(answer)).isEqualTo(new DateParts(day, month, year));
	}

	@Test
	void aListWithoutRowsIsAnEmptyList() {
		assertThat(this.tests.reader.read(this.evidence, sent())).isEqualTo(Map.of("items", List.of()));
	}

	@Test
	void aRowOfNothingButEmptyChoicesIsStillARow() {
		var read = this.tests.reader.read(this.review,
				sent("_row", "effects[0]", "_row", "effects[1]", "effects[1].effect", "NONE"));

		assertThat(read).containsEntry("effects", List.of(Map.of(), Map.of("effect", "NONE")));
	}

	@Test
	void anUntickedStatementIsFalse() {
		assertThat(this.tests.reader.read(this.review, sent())).containsEntry("dueRegard", false);
		assertThat(this.tests.reader.read(this.review, sent("dueRegard", "true"))).containsEntry("dueRegard", true);
	}

	@Test
	void answersOfAGroupWithAPathLieUnderIt() {
		var read = this.tests.reader.read(this.review, sent("reach.who", "Board", "principleAware", "YES"));

		assertThat(read).containsEntry("reach", Map.of("who", "Board")).containsEntry("principleAware", "YES");
	}

	@ParameterizedTest
	@CsvSource({ "assessmentId", "items[0].author", "versionHash" })
	void whatIsNotAskedIsRefused(String name) {
		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> this.tests.reader.read(this.review, sent(name, "1")))
			.satisfies((refused) -> assertThat(refused.problems()).singleElement()
				.satisfies((problem) -> assertThat(problem.key()).isEqualTo("answers.unknownField")));
	}

	@Test
	void answersHiddenByOthersAreDropped() {
		var answers = Map.<String, Object>of("reviewOutcome", "PASS", "reworkStep", "GATHER_EVIDENCE", "comment",
				"Better", "dueRegard", true);

		assertThat(this.tests.answering.withoutHidden(this.review, answers))
			.isEqualTo(Map.of("reviewOutcome", "PASS", "dueRegard", true));
	}

	@Test
	void anAnswerInARowIsHiddenByItsOwnRow() {
		var survey = Map.<String, Object>of("type", "SURVEY", "sample", "At random");
		var census = Map.<String, Object>of("type", "CENSUS", "sample", "At random");

		var needed = this.tests.answering.withoutHidden(this.evidence, Map.of("items", List.of(survey, census)));

		assertThat(needed).isEqualTo(Map.of("items", List.of(survey, Map.of("type", "CENSUS"))));
	}

	@Test
	void rowsInWhichNothingWasAnsweredAreDropped() {
		var answers = Map.<String, Object>of("items", List.of(Map.of(), Map.of("title", "Census")));

		assertThat(this.tests.answering.withoutEmptyRows(this.evidence, answers))
			.isEqualTo(Map.of("items", List.of(Map.of("title", "Census"))));
	}

	@Test
	void rowsAreAddedAndRemoved() {
		var first = Map.<String, Object>of("title", "First");
		var second = Map.<String, Object>of("title", "Second");
		var answers = Map.<String, Object>of("items", List.of(first, second));

		assertThat(this.tests.answering.withRow(this.evidence, answers, "items"))
			.isEqualTo(Map.of("items", List.of(first, second, Map.of())));
		assertThat(this.tests.answering.withoutRow(this.evidence, answers, "items[0]"))
			.isEqualTo(Map.of("items", List.of(second)));
	}

	@ParameterizedTest
	@CsvSource({ "effects", "sections", "unheardOf" })
	void rowsAreAddedOnlyWhereTheFormAllowsIt(String list) {
		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> this.tests.answering.withRow(this.review, Map.of(), list));
	}

	@Test
	void anUnansweredFormBeginsWithWhatItProposes() {
		var begun = this.tests.answering.begun(this.evidence, Map.of("whyNone", "x"));

		assertThat(begun).isEqualTo(Map.of("whyNone", "x", "items", List.of(Map.of())));
		assertThat(this.tests.answering.begun(this.evidence, Map.of("items", List.of())))
			.isEqualTo(Map.of("items", List.of()));
		assertThat(this.tests.answering.begun(this.review, Map.of())).containsEntry("reach", Map.of("who", "Cabinet"));
	}

	private static MultiValueMap<String, String> sent(String... namesAndValues) {
		var sent = new LinkedMultiValueMap<String, String>();
		for (var i = 0; i < namesAndValues.length; i += 2) {
			sent.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return sent;
	}

}
