package org.dueregard.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;

import com.jayway.jsonpath.JsonPath;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dueregard.Fellshire;
import org.dueregard.assessment.Assessment;
import org.dueregard.publication.disclosure.Numbered;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.PublishedAssessment;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;
import org.dueregard.shared.SmallNumbers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the public reads of numbers of people, to the word: on the page, as JSON and in
 * the documents.
 */
class NumbersToldTests extends PageReading {

	private static final SmallNumbers BELOW_TEN = new SmallNumbers(10, 5);

	@Autowired
	PrintDesk prints;

	@Autowired
	Fellshire fellshire;

	@AfterEach
	void numbersAreToldAsUsualAgain() {
		this.fellshire.tellsNumbers(SmallNumbers.USUAL);
	}

	@Test
	void aBodyThatHidesBelowTenSaysSoEverywhere() throws Exception {
		this.fellshire.tellsNumbers(BELOW_TEN);
		var assessment = published();
		this.prints.print(assessment.id());
		var rule = "Numbers of people are rounded to the nearest 5, and numbers from 1 to 9 are shown as"
				+ " “fewer than 10”, so that nobody can be recognised.";

		assertThat(words(page(assessment, ""))).contains("about 1,235, fewer than 10", rule)
			.doesNotContain("fewer than 5", "1,234", "1,337");
		assertThat(words(page(assessment, "?lang=cy"))).contains("tua 1,235, llai na 10",
				"dangosir rhifau o 1 i 9 fel “llai na 10”");
		for (var document : List.of(pdf(assessment), odt(assessment))) {
			assertThat(document).contains("about 1,235, fewer than 10", rule).doesNotContain("1,234", "1,337");
		}
		var json = json(assessment);
		assertThat(json).contains("\"invited\":{\"number\":1235,\"precision\":\"ROUNDED\"}",
				"\"responded\":{\"number\":10,\"precision\":\"FEWER_THAN\"}",
				"\"smallNumbers\":{\"hiddenBelow\":10,\"roundedTo\":5}");
		assertThat(JsonPath.<List<Integer>>read(json, "$..number").subList(0, 1)).doesNotContain(3, 2, 1234, 1337);
	}

	@Test
	void aBodyThatHidesNothingSaysThatNumbersAreExact() {
		this.fellshire.tellsNumbers(new SmallNumbers(1, 1));
		var assessment = published();

		assertThat(words(page(assessment, ""))).contains("1,234, 3", "Numbers of people are exact.")
			.doesNotContain("about 1", "fewer than");
	}

	@Test
	void aTotalThatWouldGiveAwayAHiddenNumberSaysLess() throws Exception {
		this.fellshire.tellsNumbers(new SmallNumbers(5, 1));
		this.closure.invited = 40;
		this.closure.responded = 38;
		var assessment = published();
		this.prints.print(assessment.id());
		var why = "Where a hidden number could be worked out from others, a total is shown only as “or more”.";

		assertThat(words(page(assessment, ""))).contains("5 or more, 38", why);
		assertThat(words(page(assessment, "?lang=cy"))).contains("5 neu fwy, 38");
		assertThat(pdf(assessment)).contains("5 or more, 38", why);
		assertThat(odt(assessment)).contains("5 or more, 38", why);
		assertThat(json(assessment)).contains("\"invited\":{\"number\":5,\"precision\":\"AT_LEAST\"}",
				"\"responded\":{\"number\":38,\"precision\":\"EXACT\"}");
	}

	@Test
	void whereNoneWouldNothingIsSaidOfIt() {
		assertThat(words(page(published(), ""))).contains("about 1,235, fewer than 5")
			.doesNotContain("could be worked out from others");
	}

	@Test
	void whatTheBodyDoesLaterIsNotDoneToWhatIsCleared() {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.fellshire.tellsNumbers(BELOW_TEN);

		this.desk.publish(assessment.id());

		assertThat(words(page(assessment, ""))).contains("about 1,235, fewer than 5").doesNotContain("fewer than 10");
		assertThat(json(assessment)).contains("\"smallNumbers\":{\"hiddenBelow\":5,\"roundedTo\":5}");
	}

	@Test
	void howFewPeopleAreTooFewInWordsIsForTheBodyToSayToo() {
		this.closure.finding = "Nine older residents told us so.";
		var id = this.closure.decided().id();
		assertThat(this.desk.findings(id)).isEmpty();

		this.fellshire.tellsNumbers(BELOW_TEN);

		assertThat(this.desk.findings(id)).extracting(Finding::text).containsExactly("Nine older residents");
		var refused = catchThrowableOfType(AnswersRefused.class,
				() -> this.desk.clear(id, LibraryClosure.clearance(null, null, null, true)));
		assertThat(refused.problems()).containsExactly(Problem.with("findingsToWithhold",
				"clearForPublication.findingsToWithhold.open", "Nine older residents"));
	}

	@Test
	void whatWasPublishedBeforeABodyCouldChooseStaysAsItWas() {
		var earlier = Numbered.published();
		var sha256 = "b5cbd16efc314194d22b6b9369b9a2367447981e9d1368591e88dd2ed2e02e81";
		this.fellshire.tellsNumbers(BELOW_TEN);
		var assessment = published();
		this.jdbc.sql("update register_entry set document = ?, sha256 = ? where reference = ?")
			.params(earlier, sha256, assessment.reference().value())
			.update();

		assertThat(CanonicalJson.sha256(earlier)).isEqualTo(sha256);
		assertThat(CanonicalJson.write(CanonicalJson.read(earlier, PublishedAssessment.class))).isEqualTo(earlier);
		assertThat(json(assessment)).isEqualTo(earlier);
		assertThat(words(page(assessment, ""))).contains("about 1,235, fewer than 5",
				"rounded to the nearest 5, and numbers from 1 to 4 are shown as “fewer than 5”", sha256);
	}

	private Assessment published() {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(), LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(assessment.id());
		return assessment;
	}

	private String page(Assessment assessment, String language) {
		return new String(bytes("/assessments/" + assessment.reference() + language), StandardCharsets.UTF_8);
	}

	private String json(Assessment assessment) {
		return new String(bytes("/assessments/" + assessment.reference() + ".json"), StandardCharsets.UTF_8);
	}

	private String pdf(Assessment assessment) throws Exception {
		try (var read = Loader.loadPDF(bytes("/assessments/" + assessment.reference() + ".pdf"))) {
			return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
		}
	}

	private String odt(Assessment assessment) throws Exception {
		var odt = bytes("/assessments/" + assessment.reference() + ".odt");
		try (var zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
			while (!zip.getNextEntry().getName().equals("content.xml")) {
				zip.closeEntry();
			}
			return words(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private byte[] bytes(String address) {
		return get(address).getResponse().getContentAsByteArray();
	}

	private static String words(String page) {
		return Jsoup.parse(page).text();
	}

}
