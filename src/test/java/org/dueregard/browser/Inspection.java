package org.dueregard.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;

/**
 * Looks at pages: whether they meet WCAG 2.2 AA and what is good practice, as far as axe
 * can tell, and show all of themselves on a narrow screen, enlarged and with large
 * letters.
 */
final class Inspection {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** Width of a telephone, and of a page of 1280 pixels enlarged four times. */
	static final int NARROW = 320;

	/** Width of a page of 1280 pixels enlarged twice. */
	private static final int ENLARGED = 640;

	/** What sticks out of the page to the right, or is cut off by what it stands in. */
	private static final String NOT_SHOWN = """
			() => [...document.querySelectorAll('body *')].filter((each) => {
				const style = getComputedStyle(each);
				if (each.closest('.govuk-visually-hidden, .govuk-skip-link, svg, .due-regard-wide') || style.display === 'none') {
					return false;
				}
				const box = each.getBoundingClientRect();
				const cut = (style.overflowX === 'hidden' || style.overflowX === 'clip') && each.scrollWidth > each.clientWidth + 1;
				return box.width > 1 && box.right > document.documentElement.clientWidth + 1 || cut;
			}).map((each) => each.outerHTML.slice(0, 120)).slice(0, 3)""";

	private final Album album;

	private final SoftAssertions findings;

	Inspection(Album album, SoftAssertions findings) {
		this.album = album;
		this.findings = findings;
	}

	void of(Page page) {
		var what = page.title();
		this.album.keep(page, what.replaceAll("\\W+", "-"));
		var found = new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
		this.findings.assertThat(found.getPasses()).as("What axe has checked of %s", what).hasSizeGreaterThan(10);
		found.getViolations()
			.forEach((violation) -> this.findings.fail("%s: %s: %s", what, violation.getHelp(),
					violation.getNodes().stream().map((node) -> node.getHtml()).toList()));
		var usual = page.viewportSize();
		page.setViewportSize(NARROW, usual.height);
		showsAllOfItself(page, what + " on a narrow screen", NARROW);
		page.setViewportSize(ENLARGED, usual.height / 2);
		page.evaluate("document.documentElement.style.fontSize = '200%'");
		showsAllOfItself(page, what + " with large letters", ENLARGED);
		page.evaluate("document.documentElement.style.fontSize = ''");
		page.setViewportSize(usual.width, usual.height);
	}

	private void showsAllOfItself(Page page, String what, int width) {
		this.findings.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
			.as(what)
			.isLessThanOrEqualTo(width);
		this.findings.assertThat((List<?>) page.evaluate(NOT_SHOWN)).as(what).isEmpty();
	}

}
