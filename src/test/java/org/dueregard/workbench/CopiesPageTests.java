package org.dueregard.workbench;

import java.util.Map;
import java.util.regex.Pattern;

import org.dueregard.County;
import org.dueregard.Documents;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.dueregard.file.Recordings;
import org.dueregard.request.Asked;
import org.dueregard.request.PublicRequest;
import org.dueregard.request.RequestCopies;
import org.dueregard.request.RequestTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Documents.utf8;

/**
 * What a person asked for is given to them, once they are answered, and to nobody else.
 */
@DueRegardTest
class CopiesPageTests {

	@LocalServerPort
	int port;

	@Autowired
	County county;

	@Autowired
	Asked people;

	@Autowired
	RequestTasks officers;

	@Autowired
	RequestCopies copies;

	PublicRequest request;

	String page;

	Visitor officer;

	@BeforeEach
	void anOfficerWithARequest() throws Exception {
		this.county.settle();
		this.request = this.people.of(County.COUNCIL, "The assessment of the museum");
		this.page = "/workbench/requests/" + this.request.reference() + "/copies";
		this.officer = signedIn("council-information-officer");
	}

	@Test
	void aCopyIsAddedGivenWithTheAnswerAndDownloaded() throws Exception {
		var content = Documents.pdf("Museum");

		var added = this.officer.attach(this.page, "Museum \"2026\".pdf", content, "");

		assertThat(Visitor.leadsTo(added)).isEqualTo(this.page);
		var shown = this.officer.get(this.page).body();
		assertThat(shown).contains("The file has been added", "Museum &quot;2026&quot;.pdf");
		assertThat(this.officer.download(link(shown, this.page)).body()).isEqualTo(content);
		var person = new Visitor(this.port);
		assertThat(person.get(ownPage()).body()).doesNotContain("Museum &quot;2026&quot;.pdf");
		assertThat(person.get(ownPage() + "/copies/" + only()).statusCode()).isEqualTo(404);

		answer("DISCLOSED");

		var own = person.get(ownPage()).body();
		assertThat(own).contains("What you are given", "Museum &quot;2026&quot;.pdf");
		var given = person.download(link(own, ownPage() + "/copies"));
		assertThat(given.statusCode()).isEqualTo(200);
		assertThat(given.body()).isEqualTo(content);
		assertThat(given.headers().allValues("Content-Security-Policy"))
			.containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
		assertThat(given.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(this.officer.get(this.page).body()).contains("The request is answered")
			.doesNotContain("Add the file", "Remove");
	}

	@Test
	void soundIsGivenAsADownloadAndItsKindIsSaidInBothLanguages() throws Exception {
		assertThat(Visitor.leadsTo(this.officer.attach(this.page, "Museum.mp3", Recordings.mp3(), "")))
			.isEqualTo(this.page);
		answer("DISCLOSED");

		var person = new Visitor(this.port);
		var own = person.get(ownPage()).body();
		assertThat(own).contains("MP3 sound, 2\u00a0KB").doesNotContain("<audio", "<video");
		assertThat(person.get(ownPage() + "?lang=cy").body()).contains("sain MP3, 2\u00a0KB");
		var given = person.download(link(own, ownPage() + "/copies"));
		assertThat(given.body()).isEqualTo(Recordings.mp3());
		assertThat(given.headers().firstValue("Content-Type")).hasValue("audio/mpeg");
		assertThat(given.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
	}

	@Test
	void whatIsRefusedIsToldBesideTheField() throws Exception {
		var refused = this.officer.attach(this.page, "copy.pdf", utf8("MZ\u0090\0\3"), "");
		var missing = this.officer.submit(this.page, Map.of());

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("<title>Error:", "“copy.pdf” is not a PDF",
				"aria-describedby=\"file-hint file-error\"");
		assertThat(missing.statusCode()).isEqualTo(422);
		assertThat(this.copies.of(this.request.id())).isEmpty();
	}

	@Test
	void aCopyIsRemovedBeforeItIsGiven() throws Exception {
		this.officer.attach(this.page, "copy.txt", utf8("A"), "");
		assertThat(this.officer.get(this.page).body()).contains("copy.txt", "Remove");

		var removed = this.officer.submit(this.page + "/" + only() + "/remove", Map.of());

		assertThat(Visitor.leadsTo(removed)).isEqualTo(this.page);
		assertThat(this.officer.get(this.page).body()).contains("The file has been removed", "No file has been added.");
	}

	@Test
	void nothingIsAddedOrTakenBackOnceItIsAnswered() throws Exception {
		this.officer.attach(this.page, "copy.txt", utf8("A"), "");
		answer("DISCLOSED");

		assertThat(this.officer.attach(this.page, "more.txt", utf8("B"), "").statusCode()).isEqualTo(422);
		assertThat(this.officer.submit(this.page + "/" + only() + "/remove", Map.of()).statusCode()).isEqualTo(422);
		assertThat(this.copies.of(this.request.id())).hasSize(1);
	}

	@Test
	void whatWasGivenStaysWhenTheRequestIsAnsweredAnewAndWhatIsAddedWaitsForTheAnswer() throws Exception {
		this.officer.attach(this.page, "first.txt", utf8("A"), "");
		answer("DISCLOSED");
		this.people.askForReview(this.request);
		this.officers.submit(this.request, "reviewRequest", "legal",
				Map.of("requestReview", "OVERTURNED", "reply", "Something was left out."));
		this.officer.attach(this.page, "second.txt", utf8("B"), "");

		assertThat(this.officer.submit(this.page + "/" + only() + "/remove", Map.of()).statusCode()).isEqualTo(422);
		var person = new Visitor(this.port);
		assertThat(person.get(ownPage()).body()).contains("first.txt").doesNotContain("second.txt");
		answer("DISCLOSED");
		assertThat(person.get(ownPage()).body()).contains("first.txt", "second.txt");
	}

	@Test
	void whatIsNotDisclosedIsNotGiven() throws Exception {
		this.officer.attach(this.page, "copy.txt", utf8("A"), "");

		answer("NOT_HELD");

		assertThat(new Visitor(this.port).get(ownPage() + "/copies/" + only()).statusCode()).isEqualTo(404);
	}

	@Test
	void nobodyElseComesToIt() throws Exception {
		this.officer.attach(this.page, "copy.txt", utf8("A"), "");
		var copy = this.page + "/" + only();
		answer("DISCLOSED");
		var other = this.people.of(County.COUNCIL, "Something else");

		assertThat(signedIn("council-author").get(copy).statusCode()).isEqualTo(403);
		assertThat(signedIn("trust-information-officer").get(copy).statusCode()).isEqualTo(404);
		assertThat(new Visitor(this.port).get(this.people.ownPage(other) + "/copies/" + only()).statusCode())
			.isEqualTo(404);
	}

	private void answer(String answer) {
		this.officers.submit(this.request, "answerRequest", "information-officer",
				Map.of("requestAnswer", answer, "reply", "Here is what there is.", "askedInPublic", "The museum"));
	}

	private String ownPage() {
		return this.people.ownPage(this.request);
	}

	private long only() {
		return this.copies.of(this.request.id()).get(0).id();
	}

	private static String link(String shown, String before) {
		var found = Pattern.compile("href=\"(" + Pattern.quote(before) + "/[0-9]+)\"").matcher(shown);
		assertThat(found.find()).as(shown).isTrue();
		return found.group(1);
	}

	private Visitor signedIn(String officer) throws Exception {
		var visitor = new Visitor(this.port);
		visitor.signIn(officer);
		return visitor;
	}

}
