package org.dueregard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.NodeProcess;
import org.dueregard.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * How long the application takes to its first page and what memory it holds then, beside
 * the engine alone, each with and without an archive of classes (CDS). All four take
 * turns, so that what else goes on troubles them alike. Tables are there already.
 */
final class StartRung implements Rung {

	private static final Path ROOM = Path.of("target/start");

	private static final int TURNS = 9;

	private static final int QUICK_TURNS = 3;

	private static final Duration LONGEST = Duration.ofMinutes(3);

	@Override
	public void climb(boolean quick) throws Exception {
		unpack();
		try (var database = new BenchDatabase()) {
			database.jdbc().sql("create database bare").update();
			Map<Starter, List<Start>> starts = new EnumMap<>(Starter.class);
			for (var starter : Starter.values()) { // makes tables and, in turn, the
													// archive
				start(starter, database, starter.isArchived() ? "-XX:ArchiveClassesAtExit=" : null);
				starts.put(starter, new ArrayList<>());
			}
			for (var turn = 0; turn < (quick ? QUICK_TURNS : TURNS); turn++) {
				for (var starter : Starter.values()) {
					starts.get(starter)
						.add(start(starter, database, starter.isArchived() ? "-XX:SharedArchiveFile=" : null));
				}
			}
			System.out.println(Table.machine(database.version()));
			System.out.println();
			System.out.println("| Started | seconds to the first page | seconds of a processor | MB resident |");
			System.out.println("|---|--:|--:|--:|");
			starts.forEach((starter, all) -> System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %d |%n",
					starter.words, median(all.stream().map(Start::seconds)), median(all.stream().map(Start::processor)),
					Math.round(median(all.stream().map(Start::megabytes)))));
		}
	}

	private static double median(Stream<Double> numbers) {
		var sorted = numbers.sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

	private static Start start(Starter starter, BenchDatabase database, @Nullable String archive)
			throws IOException, InterruptedException {
		var port = NodeProcess.freePort();
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-Xshare:auto"));
		if (archive != null) {
			command.add(archive + ROOM.resolve(starter.jar + ".jsa"));
		}
		command.addAll(List.of("-cp", places(starter), starter.main, "--server.port=" + port,
				"--spring.datasource.url=" + database.url().replace("/postgres?", "/" + starter.database + "?"),
				"--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
				"--camunda.bpm.job-execution.enabled=false"));
		var began = System.nanoTime();
		var process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ROOM.resolve(starter.jar + ".log").toFile())
			.start();
		try {
			untilThePageIsThere(process, new Visitor(port), starter.page);
			var seconds = (System.nanoTime() - began) / 1e9;
			var processor = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
			return new Start(seconds, processor, megabytes(process.pid()));
		}
		finally {
			process.destroy();
			process.onExit().join();
		}
	}

	private static void untilThePageIsThere(Process process, Visitor visitor, String page) throws InterruptedException {
		for (var end = System.nanoTime() + LONGEST.toNanos(); System.nanoTime() < end; Thread.sleep(20)) {
			if (!process.isAlive()) {
				break;
			}
			try {
				if (visitor.get(page).statusCode() == 200) {
					return;
				}
			}
			catch (IOException notYet) {
				// It does not listen yet
			}
		}
		throw new IllegalStateException("It did not start: see the logs in " + ROOM);
	}

	private static double megabytes(long process) throws IOException {
		try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process)))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElse(Double.NaN);
		}
	}

	/**
	 * Both are started from jars alone: an archive of classes takes no directories.
	 */
	private static void unpack() throws IOException {
		FileSystemUtils.deleteRecursively(ROOM);
		Files.createDirectories(ROOM.resolve("lib"));
		try (var jar = new JarFile(NodeProcess.jar());
				var ours = new JarOutputStream(Files.newOutputStream(ROOM.resolve("ours.jar")))) {
			for (var entry : jar.stream().filter((one) -> !one.isDirectory()).toList()) {
				try (var content = jar.getInputStream(entry)) {
					put(entry.getName(), content, ours);
				}
			}
		}
		try (var bare = new JarOutputStream(Files.newOutputStream(ROOM.resolve("bare.jar")));
				var content = BareEngine.class.getResourceAsStream("BareEngine.class")) {
			bare.putNextEntry(new JarEntry(BareEngine.class.getName().replace('.', '/') + ".class"));
			content.transferTo(bare);
		}
	}

	private static void put(String name, InputStream content, JarOutputStream ours) throws IOException {
		if (name.startsWith("BOOT-INF/lib/")) {
			Files.copy(content, ROOM.resolve("lib").resolve(name.substring("BOOT-INF/lib/".length())));
		}
		else if (name.startsWith("BOOT-INF/classes/")) {
			ours.putNextEntry(new JarEntry(name.substring("BOOT-INF/classes/".length())));
			content.transferTo(ours);
		}
	}

	private static String places(Starter starter) throws IOException {
		try (var libraries = Files.list(ROOM.resolve("lib")).sorted()) {
			return Stream.concat(Stream.of(ROOM.resolve(starter.jar + ".jar")), libraries)
				.map(Path::toString)
				.collect(Collectors.joining(":"));
		}
	}

	/**
	 * One start.
	 */
	private record Start(double seconds, double processor, double megabytes) {
	}

	/**
	 * What is started.
	 */
	private enum Starter {

		BARE("Camunda's web applications alone", "bare", BareEngine.class.getName(), "/camunda/app/welcome/default/",
				"bare"),
		OURS("Due Regard", "ours", "org.dueregard.DueRegard", "/sign-in", "postgres"),
		BARE_ARCHIVED("Camunda's web applications alone, CDS", BARE), OURS_ARCHIVED("Due Regard, CDS", OURS);

		private final String words;

		private final String jar;

		private final String main;

		private final String page;

		private final String database;

		Starter(String words, String jar, String main, String page, String database) {
			this.words = words;
			this.jar = jar;
			this.main = main;
			this.page = page;
			this.database = database;
		}

		Starter(String words, Starter like) {
			this(words, like.jar, like.main, like.page, like.database);
		}

		boolean isArchived() {
			return this.ordinal() >= BARE_ARCHIVED.ordinal();
		}

	}

}
