package org.dueregard.browser;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;

/**
 * Pictures of the pages of a journey, numbered, for whoever wants to see what officers
 * see: {@code target/screenshots}.
 */
final class Album {

	private static final Path PLACE = Path.of("target", "screenshots");

	private static final int TALL = 3200;

	private final String journey;

	private final AtomicInteger number = new AtomicInteger();

	Album(String journey) {
		this.journey = journey;
	}

	/**
	 * A whole page, from top to end.
	 */
	void keep(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file(name)));
	}

	/**
	 * A page that scrolls within itself, on a screen tall enough to show all of it.
	 */
	void keepTall(Page page, String name) {
		var usual = page.viewportSize();
		page.setViewportSize(usual.width, TALL);
		page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
		page.setViewportSize(usual.width, usual.height);
	}

	private Path file(String name) {
		return PLACE.resolve("%s-%02d-%s.png".formatted(this.journey, this.number.incrementAndGet(), name));
	}

}
