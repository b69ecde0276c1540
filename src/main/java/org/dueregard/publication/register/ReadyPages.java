package org.dueregard.publication.register;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.dueregard.publication.document.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of published assessments as they were printed last. A published version never
 * changes, so its page is printed once and handed out until something else that it shows
 * has changed; what has been withdrawn is asked for no more.
 */
@Component
class ReadyPages {

	private static final long MOST_BYTES = 64L * 1024 * 1024;

	private final Cache<Page, Ready> pages = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((Page page, Ready ready) -> ready.content().length)
		.build();

	@Nullable Ready of(Standing standing, Locale language) {
		return this.pages.getIfPresent(new Page(standing, language));
	}

	Ready keep(Standing standing, Locale language, String html) {
		var content = html.getBytes(StandardCharsets.UTF_8);
		var ready = new Ready(content, CanonicalJson.sha256(content));
		this.pages.put(new Page(standing, language), ready);
		return ready;
	}

	private record Page(Standing standing, Locale language) {
	}

	/**
	 * A page as it is sent.
	 *
	 * @param tag tells it from any other
	 */
	record Ready(byte[] content, String tag) {
	}

}
