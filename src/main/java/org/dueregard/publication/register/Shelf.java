package org.dueregard.publication.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of the register since it changed last, so that turning a page counts
 * nothing and the first page of all costs nothing.
 */
class Shelf {

	private static final int MOST = 200;

	private final Map<Question, Lines.Matching> known = new LinkedHashMap<>(MOST, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Question, Lines.Matching> eldest) {
			return size() > MOST;
		}

	};

	private @Nullable Lines lines;

	/**
	 * The lines as they are now, brought up to date by the first who needs them.
	 */
	synchronized Lines lines(JdbcClient jdbc, long now) {
		var lines = this.lines;
		if (lines == null || now > lines.change()) {
			lines = (lines == null) ? Lines.read(jdbc, now) : lines.upTo(jdbc, now);
			this.known.clear();
			this.lines = lines;
		}
		return lines;
	}

	/**
	 * What matches. Two visitors who ask at once both look.
	 */
	Lines.Matching matching(Asked asked, Lines now, Supplier<Lines.Matching> look) {
		var question = new Question(asked.typed(), asked.chosen());
		synchronized (this) {
			var matching = this.known.get(question);
			if (matching != null && now == this.lines) {
				return matching;
			}
		}
		var matching = look.get();
		synchronized (this) {
			if (now == this.lines) {
				this.known.put(question, matching);
			}
		}
		return matching;
	}

	private record Question(String typed, Map<Facet, TreeSet<String>> chosen) {
	}

}
