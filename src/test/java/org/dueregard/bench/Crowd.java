package org.dueregard.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Several who read at once, each over a connection of their own.
 */
final class Crowd {

	private static final int READERS = 4;

	private static final int ASKERS = 20;

	private Crowd() {
	}

	/**
	 * Each asks again as soon as they have been answered.
	 */
	static Pace read(int port, Duration time, int expected, Supplier<Wanted> next) throws Exception {
		var begun = System.nanoTime();
		var end = begun + time.toNanos();
		var readers = new ArrayList<Callable<List<Long>>>();
		for (var i = 0; i < READERS; i++) {
			readers.add(() -> {
				var taken = new ArrayList<Long>();
				try (var wire = new Wire(port)) {
					while (System.nanoTime() < end) {
						taken.add(ask(wire, next.get(), expected));
					}
				}
				return taken;
			});
		}
		return Pace.of(together(readers), System.nanoTime() - begun);
	}

	/**
	 * So many ask in each second, whether others have been answered or not; they wait
	 * from the moment at which they were to ask. To be told after a while that it takes
	 * too long is an answer too, a slow one.
	 */
	static Pace ask(int port, int aSecond, int number, Supplier<Wanted> next) throws Exception {
		var begun = System.nanoTime();
		var askers = new ArrayList<Callable<List<Long>>>();
		for (var i = 0; i < ASKERS; i++) {
			var first = i;
			askers.add(() -> {
				var taken = new ArrayList<Long>();
				try (var wire = new Wire(port)) {
					for (var each = first; each < number; each += ASKERS) {
						var due = begun + each * TimeUnit.SECONDS.toNanos(1) / aSecond;
						TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
						ask(wire, next.get(), 200, 503);
						taken.add(System.nanoTime() - due);
					}
				}
				return taken;
			});
		}
		return Pace.of(together(askers), System.nanoTime() - begun);
	}

	private static long ask(Wire wire, Wanted wanted, Integer... expected) throws IOException {
		var answer = wire.get(wanted.address(), wanted.tag(), wanted.coding());
		if (!List.of(expected).contains(answer.status())) {
			throw new IllegalStateException("%s: %d".formatted(wanted, answer.status()));
		}
		return answer.nanos();
	}

	private static List<Long> together(List<Callable<List<Long>>> all) throws Exception {
		var crowd = Executors.newFixedThreadPool(all.size());
		try {
			var taken = new ArrayList<Long>();
			for (var each : crowd.invokeAll(all)) {
				taken.addAll(each.get());
			}
			return taken;
		}
		finally {
			crowd.shutdown();
		}
	}

	/**
	 * A page that somebody wants.
	 *
	 * @param tag of the one they have; empty if they have none
	 * @param coding in which they take it
	 */
	record Wanted(String address, String tag, String coding) {

		Wanted(String address, String tag) {
			this(address, tag, "identity");
		}

	}

}
