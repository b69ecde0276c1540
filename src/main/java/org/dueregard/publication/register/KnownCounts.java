package org.dueregard.publication.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What was counted since the register changed last, so that turning a page counts nothing
 * and the first page of all costs nothing.
 */
class KnownCounts {

	private static final int MOST = 500;

	private final Map<Question, Counts> known = new LinkedHashMap<>(MOST, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Question, Counts> eldest) {
			return size() > MOST;
		}

	};

	private long change = -1;

	/**
	 * Counts what has not been counted yet. Two visitors who ask at once both count.
	 */
	Counts of(Asked asked, long now, Function<Asked, Counts> count) {
		var question = new Question(asked.typed(), asked.chosen());
		synchronized (this) {
			if (now != this.change) {
				this.known.clear();
				this.change = now;
			}
			if (this.known.containsKey(question)) {
				return this.known.get(question);
			}
		}
		var counts = count.apply(asked);
		synchronized (this) {
			if (now == this.change) {
				this.known.put(question, counts);
			}
		}
		return counts;
	}

	private record Question(String typed, Map<Facet, TreeSet<String>> chosen) {
	}

}
