package org.dueregard.shared;

import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * Does the same to each of many: one with which it fails keeps no other.
 */
public final class EachByItself {

	private EachByItself() {
	}

	/**
	 * Does it to all.
	 * @throws IllegalStateException after the last, when it has failed with some; what
	 * happened to each is suppressed in it
	 */
	public static <T> void attempt(Iterable<T> all, Consumer<T> deed) {
		var failures = new ArrayList<RuntimeException>();
		for (var each : all) {
			try {
				deed.accept(each);
			}
			catch (RuntimeException failure) {
				failures.add(failure);
			}
		}
		if (!failures.isEmpty()) {
			var some = new IllegalStateException("It has failed with " + failures.size());
			failures.forEach(some::addSuppressed);
			throw some;
		}
	}

}
