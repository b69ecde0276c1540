package org.dueregard.workbench;

import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@DueRegardTest
@Transactional
class SignInPageTests {

	private static final String SOMEBODY = "council-author";

	@Autowired
	County county;

	@Autowired
	WebApplicationContext application;

	Browser browser;

	@BeforeEach
	void givenABrowser() {
		this.county.settle();
		this.browser = new Browser(this.application);
	}

	@Test
	void signingInSaysWhatWentWrong() throws Exception {
		assertThat(this.browser.page(SOMEBODY, "/sign-in")).contains("name=\"username\"")
			.contains("action=\"/sign-in\"")
			.doesNotContain("There is a problem");
		assertThat(this.browser.page(SOMEBODY, "/sign-in?failed=")).contains("<title>Error: Sign in")
			.contains("There is a problem");
		assertThat(this.browser.page(SOMEBODY, "/sign-in?signedOut=")).contains("You are signed out.");
	}

	@Test
	void nobodysPasswordIsShownOutsideTheDemo() throws Exception {
		assertThat(this.browser.page(SOMEBODY, "/sign-in")).doesNotContain("Who you can be in this demonstration");
	}

}
