package org.dueregard.publication.register;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of published assessments as they were printed last: those that are read most in
 * memory, all others in the register. Whoever asks for one is told with it how its
 * version stands now, in one statement, so that a page is handed out for that alone for
 * which it was printed.
 */
@Component
class ReadyPages {

	private static final long MOST_BYTES = 64L * 1024 * 1024;

	/** Some 300 pages: those read most need not be unpacked for every reader. */
	private static final long MOST_BYTES_UNPACKED = 16L * 1024 * 1024;

	/** What no page was printed for. */
	private static final String NOTHING = "";

	private final Cache<PageAddress, KeptPage> pages = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((PageAddress address, KeptPage kept) -> kept.page().content().length)
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

	/**
	 * How a version stands, and its page if one is kept that was printed for this. Two
	 * readers who ask at once both look: while the register is slow, nobody waits for
	 * another's page.
	 */
	Optional<ShownPage> of(PageAddress address) {
		var known = this.pages.getIfPresent(address);
		return this.register.shown(address, (known != null) ? known.printedFor() : NOTHING).map((found) -> {
			if (found.standing().isWithdrawn()) {
				this.pages.invalidate(address);
				return new ShownPage(found.standing(), null);
			}
			return new ShownPage(found.standing(), fitting(address, found, known));
		});
	}

	private @Nullable KeptPage fitting(PageAddress address, ShownPage found, @Nullable KeptPage known) {
		var wanted = this.edition.printedFor(found.standing(), address.language());
		if (known != null && known.printedFor().equals(wanted)) {
			return known;
		}
		var kept = found.kept();
		if (kept == null || !kept.printedFor().equals(wanted)) {
			return null;
		}
		this.pages.put(address, kept);
		return kept;
	}

	/**
	 * What is on a page, for whoever does not take gzip. Not to be changed.
	 */
	byte[] unpacked(PrintedPage page) {
		return this.unpacked.get(page.sha256(), (sha256) -> page.unpacked());
	}

	/**
	 * Keeps a page that had to be printed for a reader.
	 */
	void keep(PageAddress address, Standing standing, PrintedPage page) {
		this.pages.put(address, new KeptPage(this.edition.printedFor(standing, address.language()), page));
	}

}
