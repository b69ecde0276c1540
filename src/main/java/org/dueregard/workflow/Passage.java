package org.dueregard.workflow;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers, while a door is passed, which task is completed or which process is started,
 * so that whatever comes another way is turned back.
 */
final class Passage {

	private static final ThreadLocal<@Nullable String> OPEN = new ThreadLocal<>();

	private Passage() {
	}

	static <T> T through(String what, Supplier<T> work) {
		var before = OPEN.get();
		OPEN.set(what);
		try {
			return work.get();
		}
		finally {
			if (before != null) {
				OPEN.set(before);
			}
			else {
				OPEN.remove();
			}
		}
	}

	static boolean isOpenFor(String what) {
		return what.equals(OPEN.get());
	}

}
