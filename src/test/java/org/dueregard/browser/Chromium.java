package org.dueregard.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.dueregard.TestClock;
import org.dueregard.shared.London;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser without a window, for the tests of a class. Its days are those of the
 * {@link TestClock}.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

	private static final int WIDTH = 1280;

	private static final int HEIGHT = 900;

	private static final double PATIENCE_IN_MILLISECONDS = 20_000;

	private Playwright playwright;

	private Browser browser;

	@Override
	public void beforeAll(ExtensionContext tests) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
				.setHeadless(true)
				.setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	@Override
	public void afterAll(ExtensionContext tests) {
		this.playwright.close();
	}

	/**
	 * A page of somebody who was never here before.
	 */
	Page page() {
		return page(new Browser.NewContextOptions());
	}

	Page pageWithoutScript() {
		return page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
	}

	private Page page(Browser.NewContextOptions options) {
		var person = this.browser
			.newContext(options.setViewportSize(WIDTH, HEIGHT).setLocale("en-GB").setTimezoneId(London.ZONE.getId()));
		person.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
		person.clock().setFixedTime(TestClock.START.toEpochMilli());
		return person.newPage();
	}

}
