package org.dueregard;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.springframework.http.HttpStatus;

/**
 * The application in a process of its own on this machine: one of several on one
 * database.
 */
public final class NodeProcess implements AutoCloseable {

	private final int port = freePort();

	private final List<String> command = new ArrayList<>();

	private Process process;

	/**
	 * Has it begin to start on a port that is free.
	 * @param java what comes after {@code java}, up to the class or the jar
	 * @param database its address; the account is that of embedded databases
	 * @param settings of the application
	 */
	public NodeProcess(List<String> java, String database, List<String> settings) throws IOException {
		this.command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		this.command.addAll(java);
		this.command.addAll(List.of("--server.port=" + this.port, "--spring.datasource.url=" + database,
				"--spring.datasource.username=postgres", "--spring.datasource.password=postgres"));
		this.command.addAll(settings);
		this.process = started();
		Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
	}

	/**
	 * The application as it is delivered.
	 */
	public static String jar() throws IOException {
		try (var built = Files.list(Path.of("target"))) {
			return built.map(Path::toString)
				.filter((name) -> name.matches(".*/due-regard-[^/]*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("Nothing is packaged: mvn -DskipTests package"));
		}
	}

	public static int freePort() {
		try (var free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void waitUntilUp() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(10))
			.failFast("The node has ended: see " + log(), () -> !this.process.isAlive())
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(() -> new Visitor(this.port).get("/actuator/health").statusCode() == HttpStatus.OK.value());
	}

	public int port() {
		return this.port;
	}

	/**
	 * Kills it as a power cut does.
	 */
	public void kill() {
		this.process.destroyForcibly();
		this.process.onExit().join();
	}

	/**
	 * Has one that was killed begin to start again.
	 */
	public void start() throws IOException {
		this.process = started();
	}

	private Process started() throws IOException {
		return new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
			.start();
	}

	private File log() {
		return Path.of("target", "node-%d.log".formatted(this.port)).toFile();
	}

	/**
	 * Ends it as an operator does.
	 */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
