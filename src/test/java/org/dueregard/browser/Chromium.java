package org.dueregard.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * A real browser without a window. Every {@link #profile} is somebody else's computer.
 */
final class Chromium implements AutoCloseable {

	private static final int WIDTH = 1280;

	private static final int HEIGHT = 900;

	private static final double PATIENCE = 20_000;

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
			.setHeadless(true)
			.setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	BrowserContext profile() {
		return profile(new Browser.NewContextOptions());
	}

	BrowserContext withoutScript() {
		return profile(new Browser.NewContextOptions().setJavaScriptEnabled(false));
	}

	private BrowserContext profile(Browser.NewContextOptions options) {
		var profile = this.browser
			.newContext(options.setViewportSize(WIDTH, HEIGHT).setLocale("en-GB").setTimezoneId("Europe/London"));
		profile.setDefaultTimeout(PATIENCE);
		return profile;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
