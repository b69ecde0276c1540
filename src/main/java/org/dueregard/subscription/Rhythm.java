package org.dueregard.subscription;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How often somebody wants letters.
 */
enum Rhythm {

	/** As soon as something has happened. */
	AT_ONCE,
	/** On Mondays, about what has happened since. */
	WEEKLY;

	/**
	 * As a form sends it; empty when it is none.
	 */
	static Optional<Rhythm> in(@Nullable String sent) {
		return Arrays.stream(values()).filter((each) -> each.name().equals(sent)).findFirst();
	}

}
