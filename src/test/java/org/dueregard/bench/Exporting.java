package org.dueregard.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.dueregard.Visitor;

/**
 * How fast the whole register is written as one file.
 */
final class Exporting {

	private static final int AT_ONCE = 4;

	private static final int ROUNDS = 2;

	private static final Pattern AFTER = Pattern.compile("->(\\d+)M\\(");

	private final int port;

	private final int entries;

	private final Path garbage;

	Exporting(int port, int entries, Path garbage) {
		this.port = port;
		this.entries = entries;
		this.garbage = garbage;
	}

	List<Figure> figures() throws Exception {
		check("/register.csv", "\r\n", 1);
		check("/register.json", "{\"reference\":", 0);
		var before = Files.size(this.garbage);
		var paces = new LinkedHashMap<String, List<Double>>();
		for (var round = 0; round < ROUNDS; round++) {
			for (var file : List.of("csv", "json")) {
				paces.computeIfAbsent(file, (name) -> new ArrayList<>()).add(pace(1, "/register." + file));
			}
		}
		var figures = new ArrayList<Figure>();
		paces.forEach((file, each) -> figures
			.add(new Figure("Copy as " + file.toUpperCase(), "%,.0f entries a second".formatted(Pace.middle(each)))));
		figures.add(new Figure("Four copies at once",
				"%,.0f entries a second together".formatted(pace(AT_ONCE, "/register.csv"))));
		figures.add(new Figure("Heap after collecting, at most", "%d MB of 512".formatted(heap(before))));
		return figures;
	}

	private double pace(int copies, String address) throws Exception {
		var copying = Executors.newFixedThreadPool(copies);
		try {
			var begun = System.nanoTime();
			for (var copy : copying.invokeAll(Collections.nCopies(copies, (Callable<Integer>) () -> status(address)))) {
				if (copy.get() != 200) {
					throw new IllegalStateException("%s: %d".formatted(address, copy.get()));
				}
			}
			return copies * this.entries * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begun);
		}
		finally {
			copying.shutdown();
		}
	}

	private int status(String address) throws IOException {
		try (var wire = new Wire(this.port)) {
			return wire.get(address, "").status();
		}
	}

	/**
	 * Whether all are in it.
	 */
	private void check(String address, String mark, int others) throws IOException, InterruptedException {
		var file = new String(new Visitor(this.port).download(address).body(), StandardCharsets.UTF_8);
		var found = file.split(Pattern.quote(mark), -1).length - 1 - others;
		if (found != this.entries) {
			throw new IllegalStateException("%s: %d of %d entries".formatted(address, found, this.entries));
		}
	}

	private long heap(long before) throws IOException {
		var since = Files.readString(this.garbage).substring((int) before);
		return AFTER.matcher(since).results().mapToLong((match) -> Long.parseLong(match.group(1))).max().orElse(0);
	}

}
