package org.dueregard.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.shared.OfficerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Officers read in plain words what is on record about a case of their body.
 */
@DueRegardTest
class RecordPageTests {

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	@Autowired
	County county;

	@Autowired
	AuditTrail trail;

	@Autowired
	MessageSource messages;

	Browser browser;

	@BeforeEach
	void givenABrowser() {
		this.county.settle();
		this.browser = new Browser(this.application);
	}

	@Test
	void everythingIsToldInPlainWords() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal()).published();
		put(buses, Happening.now(null, Deeds.HANDED_OVER).about("council-everything"), "administrator");
		put(buses, Happening.now(null, Deeds.PUT_BACK), "council-everything");
		put(buses, Happening.now(null, Deeds.REFUSED).about("task.heldByAnother"), "council-colleague");
		put(buses, Happening.now(null, "engine.variable.setVariable"), "administrator");

		var page = words(buses, "council-author", "");

		assertThat(page).contains("Everything on record", "EIA-2026-",
				"The author of the council, Author, registered the proposal",
				"The equality adviser of the council, Equality adviser, took “Review the quality”",
				"The equality adviser of the council, Equality adviser, reviewed the quality",
				"Due Regard itself put it into the public register: %s version 1".formatted(buses.reference()),
				"Due Regard itself told everybody who worked on it that it is public",
				"The administrator of the county gave “Review the quality” to The everything of the council",
				"The everything of the council put “Review the quality” back for others to take",
				"The colleague of the council tried “Review the quality” and was refused",
				"The administrator of the county changed something in the engine: variable set variable",
				"2 March 2026, 09:00");
		assertThat(page.indexOf("registered the proposal")).isGreaterThan(page.indexOf("reviewed the quality"));
		assertThat(page).doesNotContain("Older entries", "task.heldByAnother");
	}

	@Test
	void readsByOthersAreTold() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());

		this.browser.page("council-colleague", Browser.addressOf(buses));

		assertThat(words(buses, "council-author", ""))
			.contains("The colleague of the council read the case, without a part in it");
	}

	@Test
	void onlyAdministratorsAreToldTheAddress() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		this.browser.page("council-colleague", Browser.addressOf(buses));

		assertThat(words(buses, "administrator", "")).contains(" from 127.0.0.1");
		assertThat(words(buses, "council-author", "")).doesNotContain("127.0.0.1");
	}

	@Test
	void fiftyEntriesAreAPage() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());
		for (var i = 0; i < 50; i++) {
			put(buses, Happening.now(null, Deeds.KEPT), "council-author");
		}

		assertThat(words(buses, "council-author", "")).contains("Older entries")
			.doesNotContain("registered the proposal", "Newer entries");
		assertThat(words(buses, "council-author", "?page=2")).contains("registered the proposal", "Newer entries")
			.doesNotContain("Older entries", "saved answers");
		assertThat(words(buses, "council-author", "?page=3")).contains("Nothing is on record about this case.");
		for (var bad : new String[] { "0", "-1", "abc", "99999999999", "" }) {
			assertThat(words(buses, "council-author", "?page=" + bad)).as(bad).contains("saved answers");
		}
	}

	@Test
	void officersOfAnotherBodyFindNone() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());

		var found = this.browser.visit("trust-everything", get(Browser.addressOf(buses) + "/history"));

		assertThat(found.getResponse().getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
	}

	@Test
	void theCaseLeadsThere() throws Exception {
		var buses = this.casework.register(County.COUNCIL, proposal());

		assertThat(this.browser.page("council-author", Browser.addressOf(buses)))
			.contains("href=\"%s/history\"".formatted(Browser.addressOf(buses)));
	}

	@Test
	void everyDeedAndStepHasItsWords() throws Exception {
		for (var deed : Deeds.ALL) {
			assertThat(this.messages.getMessage("record." + deed, null, Locale.UK)).isNotBlank();
		}
		try (var forms = Files.list(Path.of("forms"))) {
			assertThat(forms.map((form) -> form.getFileName().toString().replace(".form", ""))).isNotEmpty()
				.allSatisfy((step) -> {
					assertThat(this.messages.getMessage("act." + step, null, Locale.UK)).isNotBlank();
					assertThat(this.messages.getMessage("step." + step, null, Locale.UK)).isNotBlank();
				});
		}
	}

	private void put(Case about, Happening happening, String officer) {
		this.trail.record(happening.by(new OfficerId(officer)).in(about.assessment().id(), "reviewQuality", null));
	}

	/**
	 * What the page says, without its elements.
	 */
	private String words(Case about, String officer, String page) throws Exception {
		return this.browser.page(officer, Browser.addressOf(about) + "/history" + page)
			.replaceAll("(?s)<head>.*?</head>|<[^>]*>", "")
			.replaceAll("\\s+", " ");
	}

}
