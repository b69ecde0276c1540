package org.dueregard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.dueregard.Visitor;

/**
 * The packaged application, in a process of its own.
 */
final class BenchServer implements AutoCloseable {

	private static final Path LOG = Path.of("target", "bench.log");

	private final int port = free();

	private final Process process;

	private BenchServer(List<String> java, BenchDatabase database, List<String> settings) throws IOException {
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(java);
		command.addAll(List.of("--server.port=" + this.port, "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
				"--due-regard.rate-limits.exempt=127.0.0.1"));
		command.addAll(settings);
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile()).start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		Awaitility.await()
			.atMost(Duration.ofMinutes(4))
			.failFast("The application has ended: see " + LOG, () -> !this.process.isAlive())
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(() -> new Visitor(this.port).get("/actuator/health").statusCode() == 200);
	}

	/**
	 * As it is delivered.
	 */
	static BenchServer packaged(BenchDatabase database, BenchPost post) throws IOException {
		return new BenchServer(List.of("-Xmx1g", "-jar", jar()), database,
				List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + post.port()));
	}

	/**
	 * With half as much memory, with {@link BareSite} in the same process, and leaving
	 * the work in the background to others.
	 */
	static BenchServer besideBareSite(BenchDatabase database, int barePort, Path garbage) throws IOException {
		return besideBareSite(database, barePort, garbage, false);
	}

	/**
	 * The same, doing the work in the background.
	 */
	static BenchServer atWork(BenchDatabase database, Path garbage) throws IOException {
		return besideBareSite(database, free(), garbage, true);
	}

	private static BenchServer besideBareSite(BenchDatabase database, int barePort, Path garbage, boolean works)
			throws IOException {
		return new BenchServer(
				List.of("-Xmx512m", "-Xlog:gc:file=" + garbage, "-cp", jar(), "-Dloader.path=target/test-classes",
						"-Dloader.main=" + BareBeside.class.getName(), "-D" + BareBeside.PORT + "=" + barePort,
						"org.springframework.boot.loader.launch.PropertiesLauncher"),
				database, List.of("--camunda.bpm.job-execution.enabled=" + works));
	}

	static int free() {
		try (var free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String jar() throws IOException {
		try (var built = Files.list(Path.of("target"))) {
			return built.map(Path::toString)
				.filter((name) -> name.matches(".*/due-regard-[^/]*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("Nothing is packaged: mvn -DskipTests package"));
		}
	}

	int port() {
		return this.port;
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

}
