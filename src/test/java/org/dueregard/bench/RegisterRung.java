package org.dueregard.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.awaitility.Awaitility;
import org.dueregard.NodeProcess;
import org.dueregard.publication.register.PagesForAll;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How soon the register is read, searched, written to and copied as it grows.
 */
final class RegisterRung implements Rung {

	private static final List<Integer> FULL = List.of(10_000, 100_000);

	private static final List<Integer> QUICK = List.of(10_000);

	/** In both languages. */
	private static final int SOME_PAGES = 400;

	private static final Path GARBAGE = Path.of("target", "bench-gc.log");

	@Override
	public void climb(boolean quick) throws Exception {
		try (var post = new BenchPost(); var database = new BenchDatabase()) {
			say("The first ones");
			publishSome(database, post);
			var stock = new Stock(database);
			var columns = new LinkedHashMap<Integer, List<Figure>>();
			var searches = new ArrayList<Pace>();
			for (var number : quick ? QUICK : FULL) {
				say("Up to " + number);
				stock.upTo(number);
				say("Their pages");
				keepPages(database);
				var isQuick = quick || number < FULL.get(FULL.size() - 1);
				columns.put(number, figures(database, stock, searches, isQuick));
				say("Publishing at " + number);
				columns.get(number).addAll(new Publishing(database, post, isQuick).figures());
			}
			print(database, columns);
		}
	}

	private static List<Figure> figures(BenchDatabase database, Stock stock, List<Pace> searches, boolean quick)
			throws Exception {
		var barePort = NodeProcess.freePort();
		try (var server = BenchServer.besideBareSite(database, barePort, GARBAGE)) {
			say("Reading");
			var figures = new ArrayList<>(
					new Reading(database, server.port(), barePort, stock.number(), quick).figures());
			say("Searching");
			searches.add(Searching.pace(server.port()));
			figures.add(new Figure("Search with facets, 20 a second", told(searches)));
			say("Copying");
			figures.addAll(new Exporting(server.port(), stock.entries(), GARBAGE).figures());
			return figures;
		}
	}

	/**
	 * Has the application print some of its own, and gives them to all the others.
	 */
	private static void keepPages(BenchDatabase database) throws Exception {
		try (var server = BenchServer.atWork(database, GARBAGE)) {
			Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> printed(database).isPresent());
		}
		new PagesForAll(new JdbcTemplate(database.source())).keep(printed(database).orElseThrow());
		database.jdbc().sql("vacuum analyze printed_page").update();
	}

	/**
	 * The edition of which there are enough pages.
	 */
	private static Optional<String> printed(BenchDatabase database) {
		return database.jdbc()
			.sql("select edition from printed_page group by edition having count(*) >= ?")
			.param(SOME_PAGES)
			.query(String.class)
			.optional();
	}

	private static String told(List<Pace> searches) {
		var first = searches.get(0);
		var last = searches.get(searches.size() - 1);
		return "%.1f / %.1f ms (%.1f / %.1f times)".formatted(last.median(), last.slow(),
				last.median() / first.median(), last.slow() / first.slow());
	}

	/**
	 * As examples for all others.
	 */
	private static void publishSome(BenchDatabase database, BenchPost post) {
		try (var office = new Office(database, post)) {
			var assessments = new Assessments(office.casework(), new Random(7));
			assessments.screenedOut();
			for (var parts : List.of(3, 4, 5, 6, 9)) {
				assessments.decided(parts).published();
			}
		}
	}

	private static void print(BenchDatabase database, Map<Integer, List<Figure>> columns) {
		System.out.println(Table.machine(database.version()));
		System.out.println();
		System.out.println("| |" + String.join("", columns.keySet().stream().map(" %,d |"::formatted).toList()));
		System.out.println("|---|" + "---|".repeat(columns.size()));
		var last = columns.values().iterator().next();
		for (var line = 0; line < last.size(); line++) {
			var of = line;
			System.out.println("| " + last.get(line).what() + " | "
					+ String.join(" | ", columns.values().stream().map((column) -> column.get(of).value()).toList())
					+ " |");
		}
	}

	private static void say(String what) {
		System.err.printf("%tT %s%n", System.currentTimeMillis(), what);
	}

}
