package org.dueregard.browser;

import com.microsoft.playwright.Page;
import org.dueregard.County;

/**
 * Signs officers in, each at a computer of their own.
 */
final class Officers {

	private final Chromium chromium;

	private final String address;

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
		return new Workbench(signIn(this.chromium.pageWithoutScript(), officer), this.address);
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
