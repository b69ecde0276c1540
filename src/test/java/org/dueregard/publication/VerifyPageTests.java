package org.dueregard.publication;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.dueregard.publication.document.CanonicalJson;
import org.dueregard.publication.document.DocumentFormat;
import org.dueregard.shared.AssessmentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Anybody can find out whether a document is what was published.
 */
class VerifyPageTests extends PageReading {

	@Autowired
	PrintDesk prints;

	AssessmentId published;

	byte[] document;

	@BeforeEach
	void givenADownloadedDocument() {
		this.published = this.closure.decided().id();
		publish();
		this.document = get("/assessments/" + reference() + ".json").getResponse().getContentAsByteArray();
	}

	@Test
	void aDocumentAsItWasDownloadedIsWhatWasPublished() {
		assertThat(get(upload(this.document))).hasStatusOk()
			.bodyText()
			.contains("This is what was published", reference(), "Published by Fellshire County Council on")
			.doesNotContain("??");
	}

	@Test
	void withOneCharacterChangedItIsNot() {
		var changed = this.document.clone();
		changed[changed.length / 2] ^= 1;

		assertThat(get(upload(changed))).hasStatusOk()
			.bodyText()
			.contains("Nothing like this was published here")
			.doesNotContain(reference());
	}

	@ParameterizedTest
	@EnumSource(DocumentFormat.class)
	void soIsAPrintedDocumentAndItsTwinWithOneByteChangedIsNot(DocumentFormat format) {
		this.prints.print(this.published);
		var printed = get("/assessments/" + reference() + "." + format.extension()).getResponse()
			.getContentAsByteArray();
		var changed = printed.clone();
		changed[changed.length / 2] ^= 1;

		assertThat(get(upload(printed))).bodyText()
			.contains("This is what was published", reference(), "on 2 March 2026")
			.doesNotContain("withdrawn");
		assertThat(get(upload(changed))).bodyText()
			.contains("Nothing like this was published here")
			.doesNotContain(reference());

		this.desk.withdraw(this.published, "It was wrong.");

		assertThat(get(upload(printed))).bodyText()
			.contains("This is what was published", "It was withdrawn on 2 March 2026");
	}

	@Test
	void aFingerprintIsReadHoweverItIsWritten() {
		var hash = CanonicalJson.sha256(new String(this.document, StandardCharsets.UTF_8));

		for (var written : new String[] { hash, hash.toUpperCase(java.util.Locale.ROOT), "sha256:" + hash,
				"%20" + hash.substring(0, 32) + "%20" + hash.substring(32) }) {
			assertThat(get("/verify?hash=" + written)).hasStatusOk().bodyText().contains("This is what was published");
		}
	}

	@Test
	void itSaysThatThereIsANewerVersionAndThatItWasWithdrawn() {
		this.closure.plainSummary = "One year later it is different.";
		this.closure.sign(this.published);
		this.closure.decide(this.published);
		publish();
		assertThat(get(upload(this.document))).bodyText()
			.contains("This is what was published", "a newer version has been published: version 2");

		this.desk.withdraw(this.published, "It was wrong.");

		assertThat(get(upload(this.document))).bodyText().contains("It was withdrawn on");
	}

	@Test
	void theAnswerComesInTheLanguageOfTheQuestion() {
		var answer = this.visitor.post()
			.multipart()
			.uri("/verify?lang=cy")
			.file("file", this.document)
			.exchange()
			.getResponse()
			.getHeader(HttpHeaders.LOCATION);

		assertThat(get(Objects.requireNonNull(answer))).bodyText().contains("Dyma’r hyn a gyhoeddwyd");
	}

	@Test
	void noDocumentIsAMistakeBesideTheField() {
		assertThat(get(upload(new byte[0]))).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("<title>Error: ", "href=\"#file\"", "Choose the document to check");
		assertThat(this.visitor.post().uri("/verify").exchange()).hasStatus(HttpStatus.FORBIDDEN);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "%27%20or%201=1", "%F0%9F%98%80", "%C3%28",
			"0000000000000000000000000000000000000000000000000000000000000000000000" })
	void whatIsNoFingerprintIsAMistakeBesideTheField(String typed) {
		assertThat(get("/verify?hash=" + typed)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("<title>Error: ", "href=\"#hash\"", "Enter the 64 characters");
	}

	private void publish() {
		this.desk.clear(this.published, LibraryClosure.clearance(null, null, null, true));
		this.desk.publish(this.published);
	}

	private String reference() {
		return this.closure.reference(this.published);
	}

	private String upload(byte[] content) {
		var sent = this.visitor.post().multipart().uri("/verify").file("file", content).exchange();
		assertThat(sent).hasStatus(HttpStatus.SEE_OTHER).doesNotContainHeader(HttpHeaders.SET_COOKIE);
		return Objects.requireNonNull(sent.getResponse().getHeader(HttpHeaders.LOCATION));
	}

}
