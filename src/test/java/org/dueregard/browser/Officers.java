package org.dueregard.browser;

import com.microsoft.playwright.Page;
import org.dueregard.County;

/**
 * Signs officers in, each at a computer of their own.
 */
final class Officers {

	private final Chromium chromium;

	private final String address;

	private final Effort effort = new Effort();

	Officers(Chromium chromium, int port) {
		this.chromium = chromium;
		this.address = "http://localhost:" + port;
	}

	String address() {
		return this.address;
	}

	Tasklist inTasklist(String officer) {
		return new Tasklist(signIn(this.chromium.page(), officer), this.address).open();
	}

	/**
	 * In the workbench, whose pages need no script.
	 */
	Workbench inWorkbench(String officer) {
		var page = this.chromium.pageWithoutScript();
		this.effort.watch(page, officer);
		return new Workbench(signIn(page, officer), this.address, this.effort);
	}

	/**
	 * What they all did in the workbench.
	 */
	Effort effort() {
		return this.effort;
	}

	Page signIn(Page page, String officer) {
		page.navigate(this.address + "/sign-in");
		page.getByLabel("Sign-in name").fill(officer);
		page.getByLabel("Password").fill(County.PASSWORD);
		page.locator("main button[type=submit]").click();
		page.waitForURL("**/workbench");
		return page;
	}

}
