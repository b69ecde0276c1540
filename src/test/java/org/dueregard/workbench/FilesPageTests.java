package org.dueregard.workbench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.Documents;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.dueregard.audit.AuditTrail;
import org.dueregard.evidence.AttachedFile;
import org.dueregard.evidence.EvidenceFiles;
import org.dueregard.file.FileLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Documents.utf8;

/**
 * Officers attach files to a case of their body, download them, and remove them.
 */
@DueRegardTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesPageTests {

	private static final Pattern LINK = Pattern.compile("href=\"(/workbench/assessments/[^\"]+/files/[0-9]+)\"");

	@LocalServerPort
	int port;

	@Autowired
	Casework casework;

	@Autowired
	EvidenceFiles files;

	@Autowired
	CaseInWords inTasklist;

	@Autowired
	FileLimits limits;

	@Autowired
	AuditTrail trail;

	Case buses;

	String page;

	Visitor author;

	Map<String, Visitor> visitors = new HashMap<>();

	/**
	 * The case of the last test, if it is as it was.
	 */
	@BeforeEach
	void anAuthorWithACaseWithoutFiles() {
		if (this.buses == null || this.buses.tasks("gatherEvidence").isEmpty()
				|| !this.files.of(this.buses.assessment().id()).isEmpty()) {
			this.buses = Underway.toGather(this.casework);
		}
		this.page = Browser.addressOf(this.buses) + "/files";
		this.author = signedIn("council-author");
	}

	@Test
	void aFileIsAttachedListedDownloadedAndRemoved() throws Exception {
		var content = Documents.pdf("Survey");

		var attached = this.author.attach(this.page, "Arolwg ŵy \"2026\" 🚌.pdf", content, "Who rides <on> Sundays");

		assertThat(Visitor.leadsTo(attached)).isEqualTo(this.page);
		var shown = this.author.get(this.page).body();
		assertThat(shown).contains("The file has been attached.", "Arolwg ŵy &quot;2026&quot; 🚌.pdf",
				"Who rides &lt;on&gt; Sundays", "The author of the council", "2 March 2026, 09:00");
		var link = link(shown);
		var downloaded = this.author.download(link);
		assertThat(downloaded.statusCode()).isEqualTo(200);
		assertThat(downloaded.body()).isEqualTo(content);

		assertThat(this.author.get(link + "/remove").body()).contains("Remove this file?", "Yes, remove it");
		var removed = this.author.submit(link + "/remove", Map.of());

		assertThat(Visitor.leadsTo(removed)).isEqualTo(this.page);
		assertThat(this.author.get(this.page).body()).contains("The file has been removed.",
				"No files are attached yet.");
		assertThat(this.author.get(link).statusCode()).isEqualTo(404);
	}

	@Test
	void noBrowserShowsAFile() throws Exception {
		this.author.attach(this.page, "ab\";x=\u202E😀.txt", utf8("<b>Not a page</b>"), "");

		var headers = this.author.download(this.page + "/" + only().id()).headers();

		assertThat(headers.allValues("Content-Disposition")).containsExactly(
				"attachment; filename=\"file-%d.txt\"; filename*=UTF-8''ab%%22%%3Bx%%3D%%F0%%9F%%98%%80.txt"
					.formatted(only().id()));
		assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(headers.allValues("Content-Security-Policy"))
			.containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
		assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
		assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
	}

	@Test
	void whatIsRefusedIsToldBesideTheFieldAndTheNoteStays() throws Exception {
		var refused = this.author.attach(this.page, "../../council.pdf", utf8("MZ\u0090\0\3"), "About <councils>");

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("<title>Error: ", "href=\"#file\"",
				"“council.pdf” is not a PDF: its content looks like something else",
				"About &lt;councils&gt;</textarea>", "aria-describedby=\"file-hint file-error\"");
		assertThat(this.files.of(this.buses.assessment().id())).isEmpty();
	}

	@Test
	void whoeverChoosesNoFileIsAskedTo() throws Exception {
		for (var sent : List.of(this.author.attach(this.page, "", new byte[0], "Nothing"),
				this.author.submit(this.page, Map.of("note", "Nothing")),
				this.author.submit(this.page, Map.of("file", "council.pdf")))) {
			assertThat(sent.statusCode()).isEqualTo(422);
			assertThat(sent.body()).contains("Choose a file to attach");
		}
	}

	@Test
	void aNameOfThreeHundredLettersIsShortened() throws Exception {
		this.author.attach(this.page, "ŵ".repeat(300) + ".txt", utf8("A"), "");

		assertThat(only().name()).isEqualTo("ŵ".repeat(146) + ".txt");
	}

	@Test
	void tooLargeAFileIsAnsweredWithAPage() throws Exception {
		var largest = Math.toIntExact(this.limits.largest().toBytes());

		var over = this.author.attach(this.page, "large.txt", new byte[largest + 1], "A note");
		var farOver = this.author.attach(this.page, "larger.txt", new byte[3 * largest], "A note");

		assertThat(over.statusCode()).isEqualTo(422);
		assertThat(over.body()).contains("“large.txt” is larger than 2 MB", "A note</textarea>");
		assertThat(farOver.statusCode()).isEqualTo(413);
		assertThat(farOver.body()).contains("This file is too large", "A file can have up to 2 MB",
				"Go back: your note is still there");
		assertThat(this.files.of(this.buses.assessment().id())).isEmpty();
	}

	@Test
	void withoutItsTokenAFormWithAFileIsTurnedBack() throws Exception {
		var forged = this.author.post(this.page, "multipart/form-data; boundary=x", """
				--x\r
				Content-Disposition: form-data; name="file"; filename="a.txt"\r
				\r
				A\r
				--x--\r
				""");

		assertThat(forged.statusCode()).isEqualTo(403);
		assertThat(forged.body()).contains("This page has expired");
		assertThat(this.files.of(this.buses.assessment().id())).isEmpty();
	}

	@Test
	void filesAreTakenHereAlone() throws Exception {
		var nobody = new Visitor(this.port);

		assertThat(nobody.attach(this.page, "a.txt", utf8("A"), "").statusCode()).isEqualTo(415);
		for (var elsewhere : List.of("/workbench/assessments/new", Browser.addressOf(this.buses) + "/withdraw",
				Browser.taskOf(this.buses, "gatherEvidence"), "/sign-in", "/", this.page + "/1/remove")) {
			assertThat(this.author.attach(elsewhere, "a.txt", utf8("A"), "").statusCode()).as(elsewhere).isEqualTo(415);
		}
	}

	@Test
	void aBrokenFormIsTurnedBack() throws Exception {
		for (var type : List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x",
				"Multipart/Form-Data; boundary=x")) {
			var broken = this.author.post(this.page, type, "--x\r\nContent-Disposition: form-data\r\n");

			assertThat(broken.statusCode()).as(type).isBetween(400, 499);
			assertThat(broken.body()).as(type).contains("<h1", "Nothing");
		}
		var chunked = HttpRequest.newBuilder()
			.header("Content-Type", "multipart/form-data; boundary=x")
			.POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(utf8("--x--\r\n"))));
		assertThat(this.author.send(this.page, chunked).statusCode()).isEqualTo(411);
	}

	@Test
	void officersOfAnotherBodyFindNothing() throws Exception {
		this.author.attach(this.page, "a.pdf", Documents.pdf("A"), "");
		var link = this.page + "/" + only().id();
		var stranger = signedIn("trust-everything");

		for (var address : List.of(this.page, link, link + "/remove")) {
			assertThat(stranger.get(address).statusCode()).as(address).isEqualTo(404);
		}
		assertThat(stranger.attach(this.page, "b.pdf", Documents.pdf("B"), "").statusCode()).isEqualTo(404);
		assertThat(stranger.submit(link + "/remove", Map.of()).statusCode()).isEqualTo(404);
		var theirs = Underway.toGather(this.casework, County.TRUST);
		assertThat(stranger.get(Browser.addressOf(theirs) + "/files/" + only().id()).statusCode()).isEqualTo(404);
		assertThat(Visitor.leadsTo(new Visitor(this.port).get(link))).isEqualTo("/sign-in");
		assertThat(only().name()).isEqualTo("a.pdf");
	}

	@Test
	void aColleagueReadsOnRecordAndChangesNothing() throws Exception {
		this.author.attach(this.page, "a.pdf", Documents.pdf("A"), "");
		var link = this.page + "/" + only().id();
		var colleague = signedIn("council-colleague");

		assertThat(colleague.get(this.page).body()).contains("a.pdf").doesNotContain("type=\"file\"", "/remove\"");
		assertThat(colleague.download(link).body()).isEqualTo(Documents.pdf("A"));
		assertThat(colleague.attach(this.page, "b.pdf", Documents.pdf("B"), "").statusCode()).isEqualTo(403);
		assertThat(colleague.get(link + "/remove").statusCode()).isEqualTo(403);
		assertThat(colleague.submit(link + "/remove", Map.of()).statusCode()).isEqualTo(403);

		assertThat(deeds("council-colleague")).contains("downloaded " + only().id(), "read null");
		this.author.download(link);
		assertThat(deeds("council-author")).doesNotContain("downloaded " + only().id());
		assertThat(this.author.get(Browser.addressOf(this.buses) + "/history").body()).contains(
				"attached file %d as evidence".formatted(only().id()),
				"downloaded file %d, without a part in the case".formatted(only().id()));
	}

	@Test
	void whoHoldsAStepAttachesToo() throws Exception {
		Underway.fromGatheringToReview(this.buses);
		var adviser = signedIn("council-equality-adviser");
		assertThat(adviser.attach(this.page, "b.pdf", Documents.pdf("B"), "").statusCode()).isEqualTo(403);
		adviser.submit(Browser.taskOf(this.buses, "reviewQuality") + "/claim", Map.of());

		assertThat(Visitor.leadsTo(adviser.attach(this.page, "b.pdf", Documents.pdf("B"), ""))).isEqualTo(this.page);

		assertThat(only().officer().value()).isEqualTo("council-equality-adviser");
	}

	@Test
	void filesCanBeReachedFromTheCaseTheStepAndTheWholeCase() throws Exception {
		this.author.attach(this.page, "a.pdf", Documents.pdf("A"), "Who rides on Sundays");

		assertThat(this.author.get(Browser.addressOf(this.buses)).body()).contains("href=\"%s\"".formatted(this.page));
		var step = this.author.get(Browser.taskOf(this.buses, "gatherEvidence")).body();
		assertThat(step).contains("href=\"%s\"".formatted(this.page), "Attach files as evidence");
		assertThat(this.author.get(Browser.addressOf(this.buses) + "/read").body()).contains("href=\"#read-files\"",
				"href=\"%s/%d\"".formatted(this.page, only().id()), "Who rides on Sundays");
		assertThat(this.inTasklist.html(this.buses.assessment().id()))
			.contains("href=\"%s/%d\"".formatted(this.page, only().id()), "Who rides on Sundays");
	}

	@Test
	void numbersThatAreNoneLeadNowhere() throws Exception {
		for (var number : List.of("0", "-1", "1e9", "99999999999999999999", "%27", "x", "1%00")) {
			assertThat(this.author.get(this.page + "/" + number).statusCode()).as(number).isIn(400, 404);
			assertThat(this.author.get(this.page + "/" + number + "/remove").statusCode()).as(number).isIn(400, 404);
		}
	}

	private AttachedFile only() {
		var all = this.files.of(this.buses.assessment().id());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private List<String> deeds(String officer) {
		return this.trail.of(this.buses.assessment().id(), 0, 20)
			.stream()
			.filter((entry) -> officer.equals(entry.content().officer()))
			.map((entry) -> entry.content().deed() + " " + entry.content().about())
			.toList();
	}

	private static String link(String page) {
		var found = LINK.matcher(page);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private Visitor signedIn(String officer) {
		return this.visitors.computeIfAbsent(officer, (newcomer) -> {
			var visitor = new Visitor(this.port);
			try {
				assertThat(Visitor.leadsTo(visitor.signIn(newcomer))).isEqualTo("/workbench");
			}
			catch (IOException | InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return visitor;
		});
	}

}
