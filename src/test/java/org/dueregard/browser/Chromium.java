package org.dueregard.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.dueregard.TestClock;
import org.dueregard.shared.London;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser without a window, for the tests of a class; a test fails where the
 * browser finds fault with the headers of a page. Its days are those of the
 * {@link TestClock}.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

	/** Ports the browser takes for those of other services, and a free one may be. */
	private static final String OF_OTHERS = "--explicitly-allowed-ports=1719,1720,1723,2049,3659,4045,4190,5060,5061,"
			+ "6000,6566,6665,6666,6667,6668,6669,6679,6697,10080";

	private static final int WIDTH = 1280;

	private static final int HEIGHT = 900;

	private static final double PATIENCE_IN_MILLISECONDS = 20_000;

	private static final Pattern ABOUT_HEADERS = Pattern
		.compile("Content.Security.Policy|Permissions.Policy|Cross.Origin|X-Frame-Options", Pattern.CASE_INSENSITIVE);

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private Playwright playwright;

	private Browser browser;

	@Override
	public void beforeAll(ExtensionContext tests) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
				.setHeadless(true)
				.setArgs(List.of("--headless", "--no-sandbox", OF_OTHERS, "--disable-gpu", "--disable-quic",
						"--no-first-run", "--disable-background-networking", "--disable-component-update",
						"--disable-sync")));
	}

	/**
	 * Nothing on a page of ours may go against what its headers say of it.
	 */
	@Override
	public void afterEach(ExtensionContext test) {
		assertThat(this.complaints).isEmpty();
		this.complaints.clear();
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
		var page = person.newPage();
		page.onConsoleMessage((message) -> {
			if (ABOUT_HEADERS.matcher(message.text()).find() && !page.url().contains("/camunda/")) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
		return page;
	}

}
