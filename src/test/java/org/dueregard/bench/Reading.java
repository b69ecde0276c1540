package org.dueregard.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.dueregard.bench.Crowd.Wanted;

/**
 * How many readers of published assessments are answered in a second, beside those of a
 * bare page as long.
 */
final class Reading {

	private static final String BARE = "Bare page";

	private static final int POPULAR = 300;

	private static final int COUNTED = 100;

	private final BenchDatabase database;

	private final int rounds;

	private final Duration time;

	private final Map<String, Readers> all = new LinkedHashMap<>();

	private final long bytes;

	/**
	 * @param entries how many there are in the register
	 */
	Reading(BenchDatabase database, int port, int barePort, int entries, boolean quick) throws IOException {
		this.database = database;
		this.rounds = quick ? 3 : 5;
		this.time = Duration.ofSeconds(quick ? 2 : 3);
		var popular = new ArrayList<Wanted>();
		var length = 0L;
		try (var wire = new Wire(port)) {
			for (var i = 0; i < POPULAR; i++) {
				var address = address(ThreadLocalRandom.current().nextInt(entries));
				var answer = wire.get(address, "");
				popular.add(new Wanted(address, answer.tag()));
				length += answer.bytes();
			}
		}
		this.bytes = length / POPULAR;
		var bare = new Wanted("/bare/" + this.bytes, "");
		this.all.put(BARE, new Readers(barePort, 200, () -> bare));
		this.all.put("Read page, one has it already", new Readers(port, 304, () -> any(popular)));
		this.all.put("Read page, of the popular", new Readers(port, 200, () -> new Wanted(any(popular).address(), "")));
		this.all.put("Read page, any of all",
				new Readers(port, 200, () -> new Wanted(address(ThreadLocalRandom.current().nextInt(entries)), "")));
		this.all.put("Read page, any of all, by gzip", new Readers(port, 200,
				() -> new Wanted(address(ThreadLocalRandom.current().nextInt(entries)), "", "gzip")));
	}

	List<Figure> figures() throws Exception {
		for (var readers : this.all.values()) {
			readers.read(this.time.multipliedBy(2));
		}
		var plans = new Plans(this.database);
		var paces = new LinkedHashMap<String, List<Pace>>();
		for (var round = 0; round < this.rounds; round++) {
			for (var each : this.all.entrySet()) {
				paces.computeIfAbsent(each.getKey(), (name) -> new ArrayList<>()).add(each.getValue().read(this.time));
			}
		}
		var figures = new ArrayList<Figure>();
		for (var each : this.all.entrySet()) {
			figures.add(new Figure(each.getKey(),
					told(paces.get(each.getKey()), paces.get(BARE)) + statements(each.getKey(), each.getValue())));
		}
		figures.add(new Figure("Bytes of a page", "%,d".formatted(this.bytes)));
		figures.add(new Figure("Statements that read a table whole", String.valueOf(plans.readWhole())));
		return figures;
	}

	private static String told(List<Pace> rounds, List<Pace> bare) {
		var ratio = Pace.middle(IntStream.range(0, rounds.size())
			.mapToObj((round) -> rounds.get(round).aSecond() / bare.get(round).aSecond())
			.toList());
		var pace = Pace.of(rounds);
		return "%,.0f a second, %.2f of bare, %.1f / %.1f ms".formatted(pace.aSecond(), ratio, pace.median(),
				pace.slow());
	}

	private String statements(String name, Readers readers) throws IOException {
		if (name.equals(BARE)) {
			return "";
		}
		var before = this.database.statements();
		try (var wire = new Wire(readers.port())) {
			for (var i = 0; i < COUNTED; i++) {
				var wanted = readers.next().get();
				wire.get(wanted.address(), wanted.tag(), wanted.coding());
			}
		}
		return ", %.1f statements".formatted((this.database.statements() - before) / (double) COUNTED);
	}

	private static String address(int number) {
		return "/assessments/" + Impressions.reference(number);
	}

	private static Wanted any(List<Wanted> wanted) {
		return wanted.get(ThreadLocalRandom.current().nextInt(wanted.size()));
	}

	/**
	 * Who reads what.
	 */
	private record Readers(int port, int expected, Supplier<Wanted> next) {

		Pace read(Duration time) throws Exception {
			return Crowd.read(this.port, time, this.expected, this.next);
		}

	}

}
