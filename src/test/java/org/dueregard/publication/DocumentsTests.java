package org.dueregard.publication;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dueregard.assessment.Assessment;
import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.print.PdfUa;
import org.dueregard.screening.Effect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is published can be downloaded as tagged PDF and as OpenDocument text.
 */
class DocumentsTests extends PageReading {

	@Autowired
	PrintDesk prints;

	@Test
	void aFullAssessmentIsADocumentThatReadsAloud() throws Exception {
		this.closure.reason = "Ŵyn ŷd. 中文 and العربية 😀\u0001\u202e\n" + "Long".repeat(5000);
		var pdf = bytes(get(published("The van"), "pdf"));

		assertThat(PdfUa.brokenRules(pdf)).isEmpty();
		assertThat(text(pdf))
			.contains("Close Thornby library", "Ŵyn ŷd.", "[2 characters, Han script]", "[grinning face]",
					"[redacted: names a driver]", "Page 1 of", "version 1")
			.doesNotContain("The van", LibraryClosure.AUTHOR, "#");
	}

	@Test
	void soIsWhatWasScreenedOut() throws Exception {
		this.closure.effect = Effect.NONE;
		var assessment = this.closure.screened();
		this.desk.publishScreening(assessment.id());
		this.prints.print(assessment.id());

		assertThat(PdfUa.brokenRules(bytes(get(assessment, "pdf")))).isEmpty();
	}

	@Test
	void soIsWhatIsExempt() throws Exception {
		this.closure.exemptReason = "It would show a supplier what others offered.";
		var pdf = bytes(get(published(null), "pdf"));

		assertThat(PdfUa.brokenRules(pdf)).isEmpty();
		assertThat(text(pdf)).contains("show a supplier").doesNotContain("Homework clubs");
	}

	@Test
	void thePdfSaysWhatItIsAndLeadsThroughItsHeadings() throws Exception {
		try (var pdf = Loader.loadPDF(bytes(get(published(null), "pdf")))) {
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
			assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Close Thornby library");
			assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Fellshire County Council");
			assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).extracting((each) -> each.getTitle())
				.contains("Close Thornby library", "Summary", "Evidence", "Where to check this document");
		}
	}

	@Test
	void theOpenDocumentHasHeadingsListsAndHeadersThatAWordProcessorKnows() throws Exception {
		this.closure.reason = "中文 \u0001 <text:p/> & more";
		var odt = bytes(get(published("The van"), "odt"));

		try (var document = OdfTextDocument.loadDocument(new ByteArrayInputStream(odt))) {
			var content = document.getContentDom();
			assertThat(content.getElementsByTagName("text:h").getLength()).isGreaterThan(5);
			assertThat(content.getElementsByTagName("table:table-header-rows").getLength()).isEqualTo(2);
			assertThat(content.getElementsByTagName("text:list").getLength()).isEqualTo(1);
			assertThat(document.getOfficeMetadata().getTitle()).startsWith("Close Thornby library");
			assertThat(document.getOfficeMetadata().getLanguage()).isEqualTo("en-GB");
		}
		assertThat(unpacked(odt)).contains("中文", "[redacted: names a driver]")
			.doesNotContain("The van", LibraryClosure.AUTHOR, "\u0001");
	}

	@Test
	void aDocumentIsSentWithItsNameAndItsFingerprint() throws Exception {
		var assessment = published(null);

		var answer = get(assessment, "pdf");

		var tag = "\"" + CanonicalJson.sha256(bytes(answer)) + "\"";
		assertThat(answer).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_TYPE, "application/pdf")
			.hasHeader(HttpHeaders.ETAG, tag)
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"%s-v1.pdf\"".formatted(assessment.reference()));
		assertThat(this.visitor.get()
			.uri("/assessments/{reference}/v/1.pdf", assessment.reference())
			.header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(HttpStatus.NOT_MODIFIED);
		assertThat(this.visitor.get().uri("/assessments/{reference}/v/2.pdf", assessment.reference()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void untilTheyAreThereThePageSaysSo() {
		var assessment = cleared(null);
		this.desk.publish(assessment.id());

		assertThat(page(assessment)).bodyText().contains("are being prepared");
		assertThat(get(assessment, "odt")).hasStatus(HttpStatus.NOT_FOUND);
		this.prints.print(assessment.id());
		assertThat(page(assessment)).bodyText()
			.doesNotContain("are being prepared")
			.containsPattern("v/1\\.pdf\"[^>]*>PDF, \\d+ KB")
			.contains(CanonicalJson.sha256(bytes(get(assessment, "odt"))));
	}

	@Test
	void printingTwiceChangesNothing() {
		var assessment = published(null);
		var before = documents();

		this.prints.print(assessment.id());

		assertThat(before).hasSize(2);
		assertThat(documents()).isEqualTo(before);
	}

	@Test
	void aWithdrawalTakesTheFilesAndLeavesTheirHashes() {
		var assessment = published(null);
		var before = documents();

		this.desk.withdraw(assessment.id(), "A resident was named.");
		this.prints.print(assessment.id());

		assertThat(get(assessment, "pdf")).hasStatus(HttpStatus.GONE).bodyText().contains("A resident was named.");
		assertThat(this.jdbc.sql("select count(*) from published_file").query(Integer.class).single()).isZero();
		assertThat(documents()).isEqualTo(before);
	}

	private Assessment published(@Nullable String redacted) {
		var assessment = cleared(redacted);
		this.desk.publish(assessment.id());
		this.prints.print(assessment.id());
		return assessment;
	}

	private Assessment cleared(@Nullable String redacted) {
		var assessment = this.closure.decided();
		this.desk.clear(assessment.id(),
				LibraryClosure.clearance(redacted, (redacted != null) ? "names a driver" : null, null, true));
		return assessment;
	}

	private List<String> documents() {
		return this.jdbc.sql("select sha256 from register_document order by sha256").query(String.class).list();
	}

	private MvcTestResult page(Assessment assessment) {
		return this.visitor.get().uri("/assessments/{reference}", assessment.reference()).exchange();
	}

	private MvcTestResult get(Assessment assessment, String format) {
		return this.visitor.get().uri("/assessments/{reference}." + format, assessment.reference()).exchange();
	}

	private static byte[] bytes(MvcTestResult answer) {
		return answer.getResponse().getContentAsByteArray();
	}

	private static String text(byte[] pdf) throws Exception {
		try (var read = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
		}
	}

	private static String unpacked(byte[] odt) throws Exception {
		var all = new StringBuilder();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
			while (zip.getNextEntry() != null) {
				all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return all.toString();
	}

}
