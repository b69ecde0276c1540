package org.dueregard.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.SoftAssertions;
import org.dueregard.Answered;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.outcome;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reviewed;

/**
 * A reader's whole way in a browser without script: from a misspelt word to the document
 * in their hand, and back with it to ask whether it is genuine.
 */
@DueRegardTest
class ReaderTests extends InBrowser {

	private static final String TITLE = "Ferryboats across Wastmere";

	private static final List<String> FORMS = List.of("PDF", "OpenDocument", "JSON");

	private Case ferries;

	private Page reader;

	@BeforeEach
	void anAssessmentPublishedTwiceAndAReader() {
		this.ferries = this.casework.register(County.COUNCIL, proposal(TITLE)).published();
		this.ferries.fire(this.ferries.timers("reviewDue").get(0));
		this.ferries.submit("reviewActions", reviewed("REOPEN"))
			.upTo("proposeOutcome")
			.submit("proposeOutcome",
					but(outcome("ADJUST"), "plainSummary", "Two Sunday ferryboats are back. Nobody is stranded."))
			.published();
		this.reader = chromium.pageWithoutScript();
	}

	@Test
	void whoeverReadsFindsComparesKeepsAndChecks() throws IOException {
		var album = new Album("reader");
		find(album);
		read(album);
		var kept = keep();
		compare(album);

		kept.forEach((name, content) -> assertThat(check(name, content)).as(name)
			.contains("This is what was published", this.ferries.reference().value() + " · Version 2",
					"Published by Fellshire County Council on 2 March 2026.")
			.doesNotContain("withdrawn", "newer version"));
		album.keep(this.reader, "genuine");
		kept.forEach((name, content) -> assertThat(check(name, changed(content))).as(name)
			.contains("Nothing like this was published here")
			.doesNotContain(this.ferries.reference().value()));
		album.keep(this.reader, "changed");

		this.ferries.withdraw(Answered.withdrawn(), "author");
		kept.forEach((name, content) -> assertThat(check(name, content)).as(name)
			.contains("This is what was published", "It was withdrawn on 2 March 2026"));
		album.keep(this.reader, "withdrawn");
		isGone();
	}

	private void find(Album album) {
		this.reader.navigate(this.officers.address() + "/");
		this.reader.getByLabel("Words").fill("feryboats wastmere");
		press("Search");
		album.keep(this.reader, "misspelt");
		assertThat(main()).contains("No assessment matches your search", "Did you mean");
		this.reader.getByText("ferryboats wastmere").click();
		assertThat(main()).contains("1 assessment found");

		this.reader.locator("summary", new Page.LocatorOptions().setHasText("Outcome")).click();
		this.reader.getByLabel("Adjust the proposal").check();
		press("Narrow down");
		assertThat(main()).contains("1 assessment found", "Outcome: Adjust the proposal");
		this.reader.getByLabel("Order").selectOption("title");
		press("Search");
		assertThat(this.reader.url()).contains("sort=title", "outcome=ADJUST", "words=ferryboats");
		album.keep(this.reader, "found");
	}

	private void read(Album album) {
		this.reader.getByText(TITLE).click();
		album.keep(this.reader, "read");
		assertThat(this.reader.url()).endsWith("/assessments/" + this.ferries.reference());
		assertThat(main()).contains("Two Sunday ferryboats are back.", "Over 65s", "Run a dial-a-ride on Sundays");
		var age = this.reader.locator("table:has(#matrix) tr", new Page.LocatorOptions().setHasText("Age"));
		assertThat(age.locator("td").allInnerTexts()).hasSize(3).anyMatch((cell) -> cell.contains("remains"));
	}

	private Map<String, byte[]> keep() throws IOException {
		var kept = new TreeMap<String, byte[]>();
		for (var form : FORMS) {
			Download file = this.reader.waitForDownload(() -> link(form).click());
			assertThat(file.suggestedFilename()).startsWith(this.ferries.reference() + "-v2.");
			kept.put(file.suggestedFilename(), Files.readAllBytes(file.path()));
		}
		assertThat(kept.values()).extracting((content) -> new String(content, 0, 2, StandardCharsets.US_ASCII))
			.containsExactly("{\"", "PK", "%P");
		return kept;
	}

	private void compare(Album album) {
		link("what has changed between versions 1 and 2").click();
		album.keep(this.reader, "compared");
		assertThat(this.reader.locator("ins").allInnerTexts()).anyMatch((words) -> words.contains("ferryboats"));
		assertThat(this.reader.locator("del").allInnerTexts()).anyMatch((words) -> words.contains("Three"));
		link("Version 1, published on").click();
		assertThat(main()).contains("This is an earlier version", "Three Sunday buses end.");
	}

	private String check(String name, byte[] content) {
		this.reader.navigate(this.officers.address() + "/verify");
		this.reader.getByLabel("A document").setInputFiles(new FilePayload(name, "application/octet-stream", content));
		press("Check the document");
		return main();
	}

	private static byte[] changed(byte[] content) {
		var changed = content.clone();
		changed[changed.length / 2] ^= 1;
		return changed;
	}

	private void isGone() {
		var findings = new SoftAssertions();
		for (var version : List.of("", "/v/1", "/v/2")) {
			var address = this.officers.address() + "/assessments/" + this.ferries.reference() + version;
			var page = this.reader.request().get(address);
			findings.assertThat(page.status()).as(version).isEqualTo(410);
			findings.assertThat(new Markup().mistakes(page.text())).as(version).isEmpty();
		}
		findings.assertAll();
		this.reader.navigate(this.officers.address() + "/?words=ferryboats");
		assertThat(main()).contains("No assessment matches your search");
	}

	private void press(String button) {
		this.reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
	}

	private Locator link(String words) {
		return this.reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first();
	}

	private String main() {
		return this.reader.locator("main").innerText();
	}

}
