package org.dueregard.bench;

import java.util.List;

/**
 * What a page took.
 *
 * @param median milliseconds to the first byte
 * @param slow milliseconds that only one in twenty takes longer than
 * @param statements to the database, for one request
 */
record Measured(String page, double median, double slow, double statements, int bytes) {

	private static final double NANOS = 1_000_000;

	static Measured of(String page, List<Stopwatch.Lap> laps, long statements) {
		var sorted = laps.stream().mapToLong(Stopwatch.Lap::nanos).sorted().toArray();
		return new Measured(page, sorted[sorted.length / 2] / NANOS,
				sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)] / NANOS,
				(double) statements / laps.size(), laps.get(laps.size() - 1).bytes());
	}

}
