package org.dueregard.publication.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of published assessments as they were printed last: those that are read most in
 * memory, all others in the register. A published version never changes, so its page is
 * handed out until something else that it shows has changed; what has been withdrawn is
 * asked for no more.
 */
@Component
class ReadyPages {

	private static final long MOST_BYTES = 64L * 1024 * 1024;

	/** Some 300 pages: those read most need not be unpacked for every reader. */
	private static final long MOST_BYTES_UNPACKED = 16L * 1024 * 1024;

	private final Cache<String, PrintedPage> pages = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((String printedFor, PrintedPage page) -> page.content().length)
		.build();

	/** By what they say. */
	private final Cache<String, byte[]> unpacked = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES_UNPACKED)
		.weigher((String sha256, byte[] content) -> content.length)
		.build();

	private final PublicRegister register;

	private final PageEdition edition;

	ReadyPages(PublicRegister register, PageEdition edition) {
		this.register = register;
		this.edition = edition;
	}

	@Nullable PrintedPage of(Standing standing, PageLanguage language) {
		var printedFor = this.edition.printedFor(standing, language);
		var page = this.pages.getIfPresent(printedFor);
		return (page != null) ? page : kept(standing, language, printedFor);
	}

	/**
	 * Two readers who ask at once both look: while the register is slow, nobody waits for
	 * another's page.
	 */
	private @Nullable PrintedPage kept(Standing standing, PageLanguage language, String printedFor) {
		var page = this.register.page(standing, language, printedFor).orElse(null);
		if (page != null) {
			this.pages.put(printedFor, page);
		}
		return page;
	}

	/**
	 * What is on a page, for whoever does not take gzip. Not to be changed.
	 */
	byte[] unpacked(PrintedPage page) {
		return this.unpacked.get(page.sha256(), (sha256) -> page.unpacked());
	}

	void keep(Standing standing, PageLanguage language, PrintedPage page) {
		this.pages.put(this.edition.printedFor(standing, language), page);
	}

}
