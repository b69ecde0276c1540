package org.dueregard.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.dueregard.shared.Problem;
import org.dueregard.workbench.form.DateParts;
import org.jspecify.annotations.Nullable;

/**
 * Days that were typed in three fields, on pages that are none of {@code forms/}.
 */
final class TypedDays {

	private TypedDays() {
	}

	/**
	 * The day; null where there is none, which is added to the problems.
	 * @param keys beginning of the keys that say what is wrong with it
	 */
	static @Nullable LocalDate day(Map<String, String> typed, String name, String keys, List<Problem> problems) {
		var parts = parts(typed, name);
		return parts.day().orElseGet(() -> {
			problems.add(Problem.with(name, keys + (parts.answer().isEmpty() ? "missing" : "notADate")));
			return null;
		});
	}

	static DateParts parts(Map<String, String> typed, String name) {
		return new DateParts(typed.getOrDefault(name + ".day", ""), typed.getOrDefault(name + ".month", ""),
				typed.getOrDefault(name + ".year", ""));
	}

}
