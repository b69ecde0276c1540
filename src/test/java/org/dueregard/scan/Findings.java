package org.dueregard.scan;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much was looked at, and what was found.
 */
final class Findings {

	private final Map<Check, Integer> looked = new EnumMap<>(Check.class);

	private final Map<Check, Set<String>> found = new EnumMap<>(Check.class);

	/**
	 * Notes that something was looked at, and found wrong unless it is right.
	 */
	void look(Check check, boolean right, String wrong, Object... where) {
		this.looked.merge(check, 1, Integer::sum);
		if (!right) {
			this.found.computeIfAbsent(check, (first) -> new LinkedHashSet<>()).add(wrong.formatted(where));
		}
	}

	Set<String> all() {
		var all = new LinkedHashSet<String>();
		this.found.forEach((check, wrongs) -> wrongs.forEach((wrong) -> all.add(check + ": " + wrong)));
		return all;
	}

	int looked(Check check) {
		return this.looked.getOrDefault(check, 0);
	}

	/**
	 * A row for each check, then each finding.
	 */
	String table(int pages) {
		var table = new StringBuilder(
				"%d pages%n%n%-12s %7s %9s  %s%n".formatted(pages, "Check", "looked", "findings", ""));
		for (var check : Check.values()) {
			table.append("%-12s %7d %9d  %s%n".formatted(check, looked(check),
					this.found.getOrDefault(check, Set.of()).size(), check.promise));
		}
		all().forEach((finding) -> table.append("%n%s".formatted(finding)));
		return table.append("%n%s%n".formatted(all().isEmpty() ? "No findings." : all().size() + " findings."))
			.toString();
	}

}
