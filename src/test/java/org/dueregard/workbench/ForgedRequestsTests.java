package org.dueregard.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.workflow.access.SignedInAs;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Whatever changes something takes a token that only our own pages carry, and whatever is
 * not public takes a sign-in; pages to come included.
 */
@DueRegardTest
@Transactional
class ForgedRequestsTests {

	@Autowired
	WebApplicationContext application;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping pages;

	@Autowired
	Casework casework;

	Browser browser;

	@BeforeEach
	void givenABrowser() {
		this.browser = new Browser(this.application);
	}

	@Test
	void withoutItsTokenNothingIsSent() throws Exception {
		var posts = new ArrayList<>(addresses(RequestMethod.POST));
		posts.addAll(List.of("/sign-in", "/sign-out"));

		assertThat(posts).contains("/workbench/assessments/new", "/workbench/tasks/x/claim");
		posts.remove("/verify"); // changes nothing, and a token would need a cookie
		posts.remove("/notify/receipts"); // proves itself in a header that no browser
											// sends
		// Anybody may ask, and no cookie counts: what changes something has its secret in
		// the address
		posts.removeIf((address) -> address.matches("/(requests|subscriptions)/.*"));
		for (var address : posts) {
			var forged = this.browser.visit(post(address).with(SignedInAs.officer("council-author")));
			assertThat(forged.getResponse().getStatus()).as(address).isEqualTo(HttpStatus.FORBIDDEN.value());
		}
	}

	@Test
	void aForgedStepIsNotDone() throws Exception {
		var buses = Underway.toGather(this.casework);

		this.browser.visit(post(Browser.taskOf(buses, "involvePeople")).param("whyNobody", "Nobody came")
			.param("complete", "")
			.with(SignedInAs.officer("council-author")));

		assertThat(buses.open()).contains("involvePeople");
	}

	@Test
	void withoutSigningInNothingOfOfficersIsSeen() throws Exception {
		var gets = addresses(RequestMethod.GET).stream().filter((address) -> address.startsWith("/workbench")).toList();

		assertThat(gets).contains("/workbench", "/workbench/tasks/x");
		for (var address : gets) {
			var sentAway = this.browser.visit(get(address)).getResponse();
			assertThat(sentAway.getStatus()).as(address).isEqualTo(HttpStatus.FOUND.value());
			assertThat(sentAway.getRedirectedUrl()).as(address).endsWith("/sign-in");
		}
	}

	@Test
	void anAccountThatIsGoneSeesNothing() throws Exception {
		for (var address : addresses(RequestMethod.GET).stream()
			.filter((one) -> one.startsWith("/workbench"))
			.toList()) {
			var refused = this.browser.visit("somebody-who-left", get(address)).getResponse();
			assertThat(refused.getRedirectedUrl()).as(address).endsWith("/sign-in");
		}
		var sent = this.browser.send("somebody-who-left", "/workbench/assessments/new", Map.of("complete", ""));
		assertThat(sent.getResponse().getRedirectedUrl()).endsWith("/sign-in");
	}

	/**
	 * The addresses of all pages, with an x in place of what varies.
	 */
	private List<String> addresses(RequestMethod method) {
		return this.pages.getHandlerMethods()
			.keySet()
			.stream()
			.filter((page) -> page.getMethodsCondition().getMethods().contains(method))
			.flatMap((page) -> page.getPatternValues().stream())
			.map((pattern) -> pattern.replaceAll("\\{[^}]*}", "x"))
			.distinct()
			.sorted()
			.toList();
	}

}
