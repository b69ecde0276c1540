package org.dueregard.browser;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;

/**
 * Pictures of the pages of a journey, numbered, for whoever wants to see what officers
 * see: {@code target/screenshots}, with {@code -Dpictures=true}.
 */
final class Album {

	private static final Path PLACE = Path.of("target", "screenshots");

	private static final int TALL = 3200;

	/**
	 * To draw them takes a third of the time of the tests, so they are made on demand.
	 */
	private static final boolean WANTED = Boolean.getBoolean("pictures");

	private final String journey;

	private final AtomicInteger number = new AtomicInteger();

	Album(String journey) {
		this.journey = journey;
	}

	/**
	 * A whole page, from top to end.
	 */
	void keep(Page page, String name) {
		if (WANTED) {
			page.screenshot(picture(name).setFullPage(true));
		}
	}

	/**
	 * A page that scrolls within itself, on a screen tall enough to show all of it.
	 */
	void keepTall(Page page, String name) {
		if (!WANTED) {
			return;
		}
		var usual = page.viewportSize();
		page.setViewportSize(usual.width, TALL);
		page.screenshot(picture(name));
		page.setViewportSize(usual.width, usual.height);
	}

	/**
	 * What the journey cost, beside its pictures.
	 */
	void keep(Effort effort) {
		effort.keep(PLACE.resolve(this.journey + "-effort.csv"));
	}

	/**
	 * The longest pages take seconds to be drawn without loss.
	 */
	private Page.ScreenshotOptions picture(String name) {
		var file = "%s-%02d-%s.jpg".formatted(this.journey, this.number.incrementAndGet(), name);
		return new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(70).setPath(PLACE.resolve(file));
	}

}
