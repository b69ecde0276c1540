package org.dueregard.publication;

import java.time.Duration;

import org.dueregard.shared.AssessmentId;
import org.dueregard.shared.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ComparePageTests extends PageReading {

	@Test
	void wordsThatWereTakenOutAndAddedAreShownAmongThoseThatStayed() {
		this.closure.plainSummary = "We looked at who uses <the> library.";
		var reference = twoVersions("We looked at who misses <the> library.", null);

		assertThat(difference(reference, "1..2")).hasStatusOk()
			.bodyText()
			.contains(
					"<title>What has changed from version 1 to version 2 - Close Thornby library - Due Regard</title>")
			.contains("We looked at who <del><span class=\"govuk-visually-hidden\">Taken out: </span>uses </del>"
					+ "<ins><span class=\"govuk-visually-hidden\">Added: </span>misses </ins>&lt;the&gt; library.")
			.doesNotContain("Half of the visitors are under 16.", "??");
		assertThat(difference(reference, "1..1")).hasStatusOk().bodyText().contains("Nothing reads otherwise");
		assertThat(difference(reference, "2..1")).hasStatusOk().bodyText().contains("from version 2 to version 1");
		assertThat(difference(reference, "1..2?lang=cy")).hasStatusOk().bodyText().contains("Tynnwyd allan:");
	}

	@Test
	void theEarlierVersionsLeadToWhatHasChanged() {
		var reference = twoVersions("Otherwise.", null);

		assertThat(get("/assessments/" + reference)).bodyText().contains(reference + "/diff/1..2\"");
		assertThat(get("/assessments/" + reference + "/v/1")).bodyText().contains(reference + "/diff/1..2\"");
	}

	@Test
	void whatOneVersionWithholdsIsComparedAsTheOtherShowsIt() {
		var reference = twoVersions("Otherwise.", "Homework clubs");

		assertThat(difference(reference, "1..2")).bodyText()
			.contains("[redacted: told in confidence]", "Homework clubs");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1..3", "0..1", "1...2", "1-2", "1..", "one..two", "1..99999999999", "-1..2", "1..2..3" })
	void versionsThatAreNotThereAreNotFound(String versions) {
		var reference = twoVersions("Otherwise.", null);

		assertThat(difference(reference, versions)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void nothingOfWhatIsWithdrawnIsCompared() {
		var assessment = this.closure.decided();
		publish(assessment.id(), null);
		this.desk.withdraw(assessment.id(), "Nobody may read it");

		assertThat(difference(assessment.reference(), "1..1")).hasStatus(HttpStatus.GONE)
			.bodyText()
			.contains("Nobody may read it")
			.doesNotContain("We looked at who");
	}

	private Reference twoVersions(String summary, @Nullable String redacted) {
		var assessment = this.closure.decided();
		publish(assessment.id(), null);
		this.clock.pass(Duration.ofDays(1));
		this.closure.plainSummary = summary;
		this.closure.sign(assessment.id());
		this.closure.decide(assessment.id());
		publish(assessment.id(), redacted);
		return assessment.reference();
	}

	private void publish(AssessmentId id, @Nullable String redacted) {
		this.desk.clear(id,
				LibraryClosure.clearance(redacted, (redacted != null) ? "told in confidence" : null, null, true));
		this.desk.publish(id);
	}

	private MvcTestResult difference(Reference reference, String versions) {
		return get("/assessments/%s/diff/%s".formatted(reference, versions));
	}

}
