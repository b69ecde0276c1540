package org.dueregard.shared;

import org.jspecify.annotations.Nullable;

/**
 * Says of a text whether it answers anything: nothing, or nothing but spaces, does not.
 */
public final class Unanswered {

	private Unanswered() {
	}

	public static boolean is(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
