package org.dueregard.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.dueregard.Visitor;

/**
 * The packaged application, in a process of its own.
 */
final class BenchServer implements AutoCloseable {

	private static final Path LOG = Path.of("target", "bench.log");

	private final int port;

	private final Process process;

	BenchServer(BenchDatabase database, int mailPort) throws IOException {
		try (var free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
		this.process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "-jar", jar(), "--server.port=" + this.port, "--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
				"--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailPort,
				"--due-regard.rate-limits.exempt=127.0.0.1"))
			.redirectErrorStream(true)
			.redirectOutput(LOG.toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroyForcibly));
		Awaitility.await()
			.atMost(Duration.ofMinutes(4))
			.failFast("The application has ended: see " + LOG, () -> !this.process.isAlive())
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(() -> new Visitor(this.port).get("/actuator/health").statusCode() == 200);
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
