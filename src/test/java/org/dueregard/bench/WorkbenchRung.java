package org.dueregard.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.bench.Stopwatch.Lap;

/**
 * How long each page takes as open assessments grow.
 */
final class WorkbenchRung implements Rung {

	private static final List<Integer> FULL = List.of(0, 1_000, 10_000, 50_000);

	private static final List<Integer> QUICK = List.of(0, 1_000);

	private static final int WARMING = 10;

	private static final int COUNTED = 30;

	/** Before the first count, so that the compiler is done with what all pages share. */
	private static final int ROUNDS_BEFORE = 15;

	@Override
	public void climb(boolean quick) throws Exception {
		try (var post = new BenchPost(); var database = new BenchDatabase()) {
			say("The prototypes");
			Prototypes.into(database, post);
			var copies = new Copies(database.jdbc());
			var table = new Table(database.version());
			try (var server = BenchServer.packaged(database, post)) {
				var pages = new Pages(database.jdbc());
				var officers = new HashMap<String, Stopwatch>();
				warm(pages, officers, server.port());
				for (var number : quick ? QUICK : FULL) {
					say("Up to " + number);
					copies.upTo(number);
					say("Measuring at " + copies.open());
					var rows = measure(pages, officers, server.port(), database);
					rows.add(submitting(pages, officers, server.port(), database));
					table.add(copies.open(), rows);
				}
			}
			System.out.println(table.inMarkdown());
		}
	}

	private static void say(String what) {
		System.err.printf("%tT %s%n", System.currentTimeMillis(), what);
	}

	private static void warm(Pages pages, Map<String, Stopwatch> officers, int port)
			throws IOException, InterruptedException {
		for (var round = 0; round < ROUNDS_BEFORE; round++) {
			for (var visit : pages.all()) {
				officer(visit.officer(), officers, port).get(visit.address());
			}
		}
	}

	private static List<Measured> measure(Pages pages, Map<String, Stopwatch> officers, int port,
			BenchDatabase database) throws IOException, InterruptedException {
		var rows = new ArrayList<Measured>();
		for (var visit : pages.all()) {
			var browser = officer(visit.officer(), officers, port);
			for (var i = 0; i < WARMING; i++) {
				browser.get(visit.address());
			}
			var before = database.statements();
			var laps = new ArrayList<Lap>();
			for (var i = 0; i < COUNTED; i++) {
				laps.add(browser.get(visit.address()));
				if (laps.get(i).status() != 200) {
					throw new IllegalStateException("%s: %d".formatted(visit, laps.get(i).status()));
				}
			}
			rows.add(Measured.of(visit.name(), laps, database.statements() - before));
		}
		return rows;
	}

	/**
	 * Sends screenings back to their authors.
	 */
	private static Measured submitting(Pages pages, Map<String, Stopwatch> officers, int port, BenchDatabase database)
			throws IOException, InterruptedException {
		var adviser = officer("shire-equality-adviser", officers, port);
		var laps = new ArrayList<Lap>();
		var token = adviser.token("/workbench/cover");
		var before = database.statements();
		for (var task : pages.toConfirm(COUNTED)) {
			var lap = adviser.post("/workbench/tasks/" + task, Map.of("screeningDecision", "SENT_BACK", "comment",
					"Say who would travel otherwise.", "complete", ""), token);
			if (lap.status() != 302) {
				throw new IllegalStateException("Not done: " + lap);
			}
			laps.add(lap);
		}
		return Measured.of("Submitting confirmScreening", laps, database.statements() - before);
	}

	private static Stopwatch officer(String name, Map<String, Stopwatch> officers, int port)
			throws IOException, InterruptedException {
		var known = officers.get(name);
		if (known == null) {
			known = name.isEmpty() ? Stopwatch.ofAnybody(port) : Stopwatch.of(name, port);
			officers.put(name, known);
		}
		return known;
	}

}
