package org.dueregard.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Letterbox;
import org.dueregard.TestClock;
import org.dueregard.file.Recordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * A resident's whole way in a browser without script: from a question, by the letters
 * that they get, to the answer of an officer.
 */
@DueRegardTest
class ResidentTests extends InBrowser {

	private static final Pattern LINK = Pattern.compile("http://localhost:8080(/requests/\\S+)");

	@Autowired
	Letterbox letters;

	@Autowired
	TestClock clock;

	private Case lanterns;

	private Page resident;

	@BeforeEach
	void somethingPublishedAndAResident() {
		this.lanterns = this.casework.register(County.COUNCIL, proposal("Fewer lanterns on the quay")).published();
		this.resident = chromium.pageWithoutScript();
	}

	@AfterEach
	void resetTheClock() {
		this.clock.reset();
	}

	@Test
	void whoAsksIsShownWhatIsPublishedFirstAndIsAnswered() {
		go("/");
		click("Ask for an assessment you cannot find");
		this.resident.locator("#body").selectOption(County.COUNCIL);
		this.resident.locator("#asked").fill("The assessment of the lanterns and the newts");
		send("newts");
		assertThat(text()).contains("Is it one of these?", "Fewer lanterns on the quay");
		press("None of these: send my request");
		var reference = confirm("newts");
		assertThat(text()).contains("An officer is to answer it");

		officer(reference).answer(Map.of("requestAnswer", "NOT_HELD", "reply", "Nobody has assessed the newts.",
				"askedInPublic", "The newts below the quay"))
			.press("Complete this step");

		go(lastLink("newts"));
		assertThat(text()).contains("It is answered", "Answered: the body does not have it",
				"Nobody has assessed the newts.");
		go("/requests");
		assertThat(text()).contains("The newts below the quay").doesNotContain("newts@");
	}

	@Test
	void whoNeedsAnotherFormatIsGivenAFileThatEverybodyHasAfterwards() throws IOException {
		go("/assessments/" + this.lanterns.reference());
		click("Ask for it in another format");
		this.resident.locator("#asked").fill("I cannot see well");
		this.resident.locator("#wanted").fill("To listen to");
		send("listener");
		var reference = confirm("listener");

		var officer = officer(reference);
		var task = officer.page().url();
		officer.page().navigate("%s/workbench/requests/%s/copies".formatted(this.officers.address(), reference));
		officer.page()
			.setInputFiles("#file", new FilePayload("lanterns, read aloud.mp3", "audio/mpeg", Recordings.mp3()));
		officer.press("Add the file");
		assertThat(officer.text()).contains("lanterns, read aloud.mp3", "MP3 sound");
		officer.page().navigate(task);
		officer.answer(
				Map.of("requestAnswer", "FORMAT_MADE", "assessment", this.lanterns.reference().value(), "formatName",
						"Read aloud", "reply", "Here it is, read aloud.", "askedInPublic", "The lanterns, read aloud"))
			.press("Complete this step");

		go(lastLink("listener"));
		assertThat(text()).contains("It is answered", "Here it is, read aloud.", "(MP3 sound, 2\u00a0KB)");
		assertThat(download("lanterns, read aloud.mp3")).isEqualTo(Recordings.mp3());
		go("/assessments/" + this.lanterns.reference());
		assertThat(download("Read aloud")).isEqualTo(Recordings.mp3());
	}

	/**
	 * Sends the form as somebody who has taken time to fill it in.
	 */
	private void send(String who) {
		this.resident.locator("#address").fill(who + "@residents.example");
		this.clock.pass(Duration.ofMinutes(1));
		press("Go on");
	}

	/**
	 * Follows the link in the letter and presses the button there.
	 * @return reference of the request
	 */
	private String confirm(String who) {
		assertThat(text()).contains("Look into your mail");
		go(lastLink(who));
		press("Send my request");
		return this.resident.locator(".govuk-caption-l").innerText().replaceAll(" .*", "");
	}

	private Workbench officer(String reference) {
		return this.officers.inWorkbench("council-information-officer").take(reference);
	}

	private String lastLink(String who) {
		var links = this.letters.naming("/requests/")
			.stream()
			.filter((letter) -> letter.to().equals(who + "@residents.example"))
			.flatMap((letter) -> LINK.matcher(letter.text()).results())
			.map((found) -> found.group(1))
			.toList();
		assertThat(links).isNotEmpty();
		return links.get(links.size() - 1);
	}

	private byte[] download(String link) throws IOException {
		var file = this.resident.waitForDownload(() -> click(link));
		return Files.readAllBytes(file.path());
	}

	private void go(String path) {
		this.resident.navigate(this.officers.address() + path);
	}

	private void click(String link) {
		this.resident.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
	}

	private void press(String button) {
		this.resident.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
	}

	private String text() {
		return this.resident.locator("main").innerText();
	}

}
