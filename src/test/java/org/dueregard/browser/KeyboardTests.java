package org.dueregard.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * Whoever has no mouse starts an assessment and signs one off, and always sees where they
 * are.
 */
@DueRegardTest
class KeyboardTests extends InBrowser {

	/** More than any page has to stop at. */
	private static final int FAR = 250;

	private static final String FOCUS = """
			() => {
				const here = document.activeElement;
				const shown = here.matches('.govuk-radios__input, .govuk-checkboxes__input')
					? getComputedStyle(here.nextElementSibling, '::before') : getComputedStyle(here);
				const box = here.getBoundingClientRect();
				return {
					name: here.name || '', value: here.value || '', tag: here.tagName, id: here.id,
					words: (here.innerText || '').trim(), type: here.type || '', top: box.top + scrollY,
					onScreen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
					seen: shown.outlineStyle !== 'none' && parseFloat(shown.outlineWidth) >= 2
						|| shown.boxShadow !== 'none',
				};
			}""";

	SoftAssertions findings = new SoftAssertions();

	int keys;

	@Test
	void anAssessmentIsStartedWithKeysAlone() {
		var author = signIn("council-author");
		follow(author, "Start an assessment");
		skipToMain(author);
		goAndPress(author, "Start the assessment");

		assertThat(author.title()).startsWith("Error:");
		assertThat(author.evaluate("document.activeElement.className")).isEqualTo("govuk-error-summary");
		tab(author);
		var first = String.valueOf(focus(author).get("words"));
		assertThat(first).contains("Title of the proposal");
		key(author, "Enter");
		assertThat(focus(author)).containsEntry("name", "title");

		author.keyboard().type("Quieter bins");
		fill(author, "summary", "Bins with rubber wheels.");
		choose(author, "kind", "S");
		pick(author, "status", "NEW");
		for (var text : List.of("directorate", "team", "owner", "decisionMaker")) {
			fill(author, text, "Waste");
		}
		fill(author, "decisionDate.day", "7");
		fill(author, "decisionDate.month", "7");
		fill(author, "decisionDate.year", "2026");
		pick(author, "keyDecision", "NO");
		pick(author, "whoIsAffected", "RESIDENTS");
		pick(author, "exemptContent", "NO");
		goAndPress(author, "Start the assessment");

		assertThat(author.locator("main").innerText()).contains("Quieter bins", "Screen the proposal");
		this.findings.assertAll();
	}

	@Test
	void anAssessmentIsSignedOffWithKeysAlone() {
		var bins = this.casework.register(County.COUNCIL, proposal("Rounder bins")).upTo("signOff");
		var signatory = signIn("council-head-of-service");
		signatory.navigate(this.officers.address() + "/workbench?view=for-my-roles&words=Rounder");
		goAndPress(signatory, "Take it");

		skipToMain(signatory);
		goAndPress(signatory, "Complete this step");
		assertThat(signatory.title()).startsWith("Error:");
		pick(signatory, "signOffDecision", "APPROVED");
		pick(signatory, "dueRegard", "true");
		goAndPress(signatory, "Complete this step");

		assertThat(signatory.locator("main").innerText()).contains("This step is done");
		assertThat(bins.tasks("signOff")).isEmpty();
		this.findings.assertAll();
	}

	/**
	 * Goes once around the page: every stop shows itself, they come in the order of the
	 * page, and nothing holds the keys fast.
	 */
	@Test
	void theKeysLeadFromTheTopOfThePageToItsEnd() {
		var bins = this.casework.register(County.COUNCIL, proposal("Louder bins")).upTo("scoreImpact");
		var author = signIn("council-author");
		for (var place : List.of("/workbench/assessments/new", "/workbench/assessments/" + bins.reference(),
				"/workbench/assessments/" + bins.reference() + "/files",
				"/workbench/tasks/" + bins.task("scoreImpact").getId(),
				"/workbench/tasks/" + bins.task("scoreImpact").getId() + "/hand-over")) {
			author.navigate(this.officers.address() + place);
			var above = -1.0;
			var stops = new HashSet<Object>();
			for (tab(author); stops.isEmpty() || !isAround(focus(author)) && stops.size() < FAR; tab(author)) {
				var stop = focus(author);
				stops.add(stop.get("id") + " " + stop.get("name") + " " + stop.get("words") + stop.get("top"));
				var top = ((Number) stop.get("top")).doubleValue();
				if (stops.size() > 1) { // the skip link comes out above the page
					this.findings.assertThat(top).as("%s: %s", place, stop).isGreaterThan(above - 60);
				}
				above = top;
			}
			this.findings.assertThat(stops).as(place).hasSizeBetween(8, FAR - 1);
		}
		this.findings.assertAll();
	}

	/**
	 * Whether one has left the page, or is back at its first stop.
	 */
	private static boolean isAround(Map<String, Object> stop) {
		return "BODY".equals(stop.get("tag")) || "Skip to main content".equals(stop.get("words"));
	}

	private Page signIn(String officer) {
		var page = chromium.page();
		page.navigate(this.officers.address() + "/sign-in");
		fill(page, "username", officer);
		fill(page, "password", County.PASSWORD);
		page.waitForNavigation(() -> key(page, "Enter"));
		return page;
	}

	private void skipToMain(Page page) {
		tab(page);
		assertThat(focus(page)).containsEntry("words", "Skip to main content");
		key(page, "Enter");
		tab(page);
		assertThat((boolean) page.evaluate("document.querySelector('main').contains(document.activeElement)")).isTrue();
	}

	private void follow(Page page, String link) {
		goTo(page, "words", link);
		page.waitForNavigation(() -> key(page, "Enter"));
	}

	private void goAndPress(Page page, String button) {
		goTo(page, "words", button);
		page.waitForNavigation(() -> key(page, "Space"));
	}

	private void fill(Page page, String name, String text) {
		goTo(page, "name", name);
		page.keyboard().type(text);
		this.keys += text.length();
	}

	private void choose(Page page, String name, String letters) {
		goTo(page, "name", name);
		page.keyboard().type(letters);
		assertThat(focus(page).get("value")).isNotEqualTo("");
	}

	/**
	 * Goes to a group of radios or checkboxes, by arrows or Tab to the right one.
	 */
	private void pick(Page page, String name, String value) {
		goTo(page, "name", name);
		var radio = "radio".equals(focus(page).get("type"));
		for (var i = 0; !value.equals(focus(page).get("value")); i++) {
			assertThat(i).as("%s of %s", value, name).isLessThan(20);
			key(page, radio ? "ArrowDown" : "Tab");
		}
		if (!(boolean) page.evaluate("document.activeElement.checked")) {
			key(page, "Space");
		}
	}

	private void goTo(Page page, String what, String wanted) {
		for (var i = 0; !String.valueOf(focus(page).get(what)).startsWith(wanted); i++) {
			assertThat(i).as("Tab reaches %s", wanted).isLessThan(FAR);
			tab(page);
		}
	}

	private void tab(Page page) {
		key(page, "Tab");
		var stop = focus(page);
		if (!"BODY".equals(stop.get("tag"))) {
			this.findings.assertThat(stop).as(page.title()).containsEntry("seen", true).containsEntry("onScreen", true);
		}
	}

	private void key(Page page, String key) {
		page.keyboard().press(key);
		this.keys++;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> focus(Page page) {
		return (Map<String, Object>) page.evaluate(FOCUS);
	}

}
