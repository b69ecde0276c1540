package org.dueregard.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.dueregard.Answered;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.proposal;

/**
 * On paper a page has its words and nothing to press.
 */
@DueRegardTest
class PrintTests extends InBrowser {

	@Test
	void thePublicPrintsWhatItReads() {
		var reference = this.casework.register(County.COUNCIL, proposal("Fewer ferries")).published().reference();
		var reader = onPaper(chromium.page());

		for (var place : List.of("/", "/assessments/" + reference, "/glossary", "/accessibility?lang=cy")) {
			reader.navigate(this.officers.address() + place);
			assertThat(visible(reader, "header, footer, nav, button, .govuk-back-link")).as(place).isZero();
			assertThat(visible(reader, "h1")).as(place).isOne();
		}
	}

	@Test
	void anOfficerPrintsTheCaseOfAStepWithAllThatIsFolded() {
		var ferries = this.casework.register(County.COUNCIL, proposal("More ferries"));
		ferries.submit("screenProposal", Answered.usual("screenProposal"));
		var author = onPaper(this.officers.signIn(chromium.page(), County.COUNCIL + "-author"));

		author.navigate(this.officers.address() + "/workbench/tasks/" + ferries.task("gatherEvidence").getId());

		assertThat(visible(author, "header, footer, button, .due-regard-help")).isZero();
		assertThat(author.locator("details:not(.due-regard-help)").count()).isPositive();
		assertThat(visible(author, "details:not(.due-regard-help) .govuk-details__text")).isPositive();
	}

	@Test
	void anOfficerPrintsTheWholeCaseAndNothingElse() {
		var ferries = this.casework.register(County.COUNCIL, proposal("Faster ferries")).upTo("reviewQuality");
		var adviser = onPaper(this.officers.signIn(chromium.page(), County.COUNCIL + "-equality-adviser"));

		adviser.navigate(this.officers.address() + "/workbench/assessments/" + ferries.reference() + "/read");

		assertThat(visible(adviser, "header, footer, nav, button, .govuk-button, .govuk-back-link")).isZero();
		assertThat(adviser.locator("main").innerText()).contains("Faster ferries", "Over 65s", "Passenger survey",
				"Run a dial-a-ride on Sundays");
	}

	private static Page onPaper(Page page) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		return page;
	}

	private static long visible(Page page, String what) {
		return page.locator(what).all().stream().filter((element) -> element.isVisible()).count();
	}

}
