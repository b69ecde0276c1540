package org.dueregard.shared;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Tells forms that a person filled in from those that a simple program did. Whoever has
 * read this can get past it; nobody has to solve a puzzle.
 */
public final class ByHand {

	/** Nobody reads and fills in a form in less. */
	private static final Duration SHORTEST = Duration.ofSeconds(3);

	private ByHand() {
	}

	/**
	 * Whether a form came back sooner than a person can send it, or does not say when it
	 * was handed out.
	 * @param begun what the form says, in seconds since 1970
	 */
	public static boolean isTooQuick(@Nullable String begun, Instant now) {
		return begun == null || !begun.matches("[0-9]{1,12}")
				|| Instant.ofEpochSecond(Long.parseLong(begun)).plus(SHORTEST).isAfter(now);
	}

	/**
	 * Whether there is anything in a field that no person sees.
	 */
	public static boolean isTrapped(@Nullable String hidden) {
		return hidden != null && !hidden.isBlank();
	}

}
