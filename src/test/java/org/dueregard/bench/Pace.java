package org.dueregard.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How fast answers came.
 *
 * @param aSecond how many answers
 * @param median milliseconds to the last byte
 * @param slow milliseconds that only one in a hundred takes longer than
 */
record Pace(double aSecond, double median, double slow) {

	private static final double NANOS = TimeUnit.MILLISECONDS.toNanos(1);

	static Pace of(List<Long> nanos, long all) {
		var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return new Pace(sorted.length * (double) TimeUnit.SECONDS.toNanos(1) / all, sorted[sorted.length / 2] / NANOS,
				sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] / NANOS);
	}

	/**
	 * The median of each over several rounds.
	 */
	static Pace of(List<Pace> rounds) {
		return new Pace(middle(rounds.stream().map(Pace::aSecond).toList()),
				middle(rounds.stream().map(Pace::median).toList()), middle(rounds.stream().map(Pace::slow).toList()));
	}

	static double middle(List<Double> numbers) {
		return numbers.stream().sorted().toList().get(numbers.size() / 2);
	}

}
