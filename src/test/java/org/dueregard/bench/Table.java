package org.dueregard.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured, a page in each line and a number of open assessments in each column.
 */
final class Table {

	private final String database;

	private final Map<Integer, List<Measured>> columns = new LinkedHashMap<>();

	Table(String database) {
		this.database = database;
	}

	void add(int open, List<Measured> rows) {
		this.columns.put(open, rows);
	}

	/**
	 * Milliseconds as median and, after a stroke, what one in twenty takes longer than;
	 * how the median grows from the second column to the last; statements and bytes as in
	 * the last.
	 */
	String inMarkdown() {
		var lines = new ArrayList<String>();
		lines.add(machine(this.database));
		lines.add("");
		lines.add("| Page |" + String.join("", this.columns.keySet().stream().map(" %,d |"::formatted).toList())
				+ " growth | statements | kB |");
		lines.add("|---|" + "--:|".repeat(this.columns.size() + 3));
		var all = List.copyOf(this.columns.values());
		var last = all.get(all.size() - 1);
		for (var i = 0; i < last.size(); i++) {
			var line = new StringBuilder("| ").append(last.get(i).page()).append(" |");
			for (var column : all) {
				line.append(String.format(Locale.ROOT, " %.1f / %.1f |", column.get(i).median(), column.get(i).slow()));
			}
			line.append(String.format(Locale.ROOT, " %.1f | %.0f | %d |",
					last.get(i).median() / all.get(Math.min(1, all.size() - 1)).get(i).median(),
					last.get(i).statements(), last.get(i).bytes() / 1000));
			lines.add(line.toString());
		}
		return String.join("\n", lines);
	}

	/**
	 * What all was measured on.
	 */
	static String machine(String database) {
		return "%d cores, %d GB, Java %s, PostgreSQL %s".formatted(Runtime.getRuntime().availableProcessors(), memory(),
				Runtime.version().feature(), database);
	}

	private static long memory() {
		return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory
			.getOperatingSystemMXBean()).getTotalMemorySize() >> 30;
	}

}
