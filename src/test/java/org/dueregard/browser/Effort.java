package org.dueregard.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;

/**
 * What a journey costs its officers: {@code target/screenshots/effort.csv}.
 */
final class Effort {

	private final AtomicInteger pages = new AtomicInteger();

	private final AtomicInteger assets = new AtomicInteger();

	private final AtomicInteger clicks = new AtomicInteger();

	private final AtomicInteger keystrokes = new AtomicInteger();

	private final Map<String, Integer> pagesByOfficer = new ConcurrentHashMap<>();

	/**
	 * Counts what a page asks of the server from now on.
	 */
	void watch(Page page, String officer) {
		page.onRequest((request) -> {
			if (request.isNavigationRequest()) {
				this.pages.incrementAndGet();
				this.pagesByOfficer.merge(officer, 1, Integer::sum);
			}
			else {
				this.assets.incrementAndGet();
			}
		});
	}

	void click() {
		this.clicks.incrementAndGet();
	}

	void type(String text) {
		click(); // into the field
		this.keystrokes.addAndGet(text.length());
	}

	int pages() {
		return this.pages.get();
	}

	int clicks() {
		return this.clicks.get();
	}

	/**
	 * Writes it down for whoever wants to know.
	 */
	void keep(Path place) {
		try {
			Files.createDirectories(place.getParent());
			Files.writeString(place,
					"page requests,asset requests,clicks,keystrokes of text,page requests by officer%n%s,%s,%s,%s,\"%s\"%n"
						.formatted(this.pages, this.assets, this.clicks, this.keystrokes,
								new TreeMap<>(this.pagesByOfficer)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
