package org.dueregard.workbench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.dueregard.Casework;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * No page leads to one that is not there, nor asks for a style or picture that is not.
 */
@DueRegardTest
@Transactional
class LinksTests {

	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)");

	@Autowired
	WebApplicationContext application;

	@Autowired
	Casework casework;

	Browser browser;

	@BeforeEach
	void givenABrowser() {
		this.browser = new Browser(this.application);
	}

	@Test
	void thePublicFindsEveryPage() throws Exception {
		var links = new TreeSet<String>();
		for (var page : List.of("/", "/accessibility", "/glossary", "/sign-in")) {
			links.addAll(linksOn(this.browser.visit(get(page)).getResponse().getContentAsString()));
		}

		assertThat(links).contains("/accessibility", "/due-regard.css", "/due-regard.svg", "/workbench");
		links.remove("/workbench");
		for (var link : links) {
			assertThat(this.browser.visit(get(link)).getResponse().getStatus()).as(link).isEqualTo(200);
		}
	}

	@Test
	void officersFindEveryPage() throws Exception {
		var buses = Underway.toGather(this.casework);
		var task = Browser.taskOf(buses, "gatherEvidence");
		var links = new TreeSet<String>();
		for (var page : List.of("/workbench", "/workbench/assessments/new", Browser.addressOf(buses),
				Browser.addressOf(buses) + "/read", Browser.addressOf(buses) + "/withdraw", task)) {
			links.addAll(linksOn(this.browser.page("council-author", page)));
		}

		assertThat(links).contains("/", task);
		for (var link : links) {
			assertThat(this.browser.visit("council-author", get(link)).getResponse().getStatus()).as(link)
				.isEqualTo(200);
		}
	}

	/**
	 * All but those to Tasklist, which is not one of our pages.
	 */
	private static Set<String> linksOn(String page) {
		var links = new TreeSet<String>();
		var found = LINK.matcher(page);
		while (found.find()) {
			if (!found.group(1).startsWith("/camunda/")) {
				links.add(found.group(1));
			}
		}
		return links;
	}

}
