package org.dueregard.publication.register;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * In which coding a reader takes a page (RFC 9110, 12.5.3).
 */
final class Accepted {

	private static final Pattern GZIP = Pattern
		.compile("(?i)(?:^|,)\\s*(?:x-)?gzip\\s*(?:;\\s*q\\s*=\\s*(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)");

	private Accepted() {
	}

	/**
	 * Whether gzip is named, and not refused: whoever says nothing takes a page as it is.
	 * @param header {@code Accept-Encoding}
	 */
	static boolean hasGzip(@Nullable String header) {
		return header != null && GZIP.matcher(header).find();
	}

}
