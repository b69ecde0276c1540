package org.dueregard.workflow.access;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.dueregard.DueRegard;
import org.dueregard.Visitor;
import org.springframework.http.HttpStatus;

/**
 * The application in a process of its own: one of several on one database.
 */
final class Node implements AutoCloseable {

	private final int port;

	private final String database;

	private Process process;

	private Node(int port, String database) throws IOException {
		this.port = port;
		this.database = database;
		this.process = started();
	}

	/**
	 * Has a node begin to start on a port that is free.
	 */
	static Node on(String database) throws IOException {
		return new Node(freePort(), database);
	}

	private static int freePort() throws IOException {
		try (var free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
	}

	/**
	 * Kills the node as a power cut does, and starts it again.
	 */
	void restart() throws IOException, InterruptedException {
		this.process.destroyForcibly().waitFor();
		this.process = started();
		waitUntilUp();
	}

	void waitUntilUp() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(4))
			.failFast("The node has ended: see " + log(), () -> !this.process.isAlive())
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(() -> new Visitor(this.port).get("/actuator/health").statusCode() == HttpStatus.OK.value());
	}

	int port() {
		return this.port;
	}

	private Process started() throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", classPath(), DueRegard.class.getName()));
		command.addAll(List.of("--server.port=" + this.port, "--spring.profiles.active=test",
				"--spring.datasource.url=" + this.database, "--spring.datasource.username=postgres",
				"--spring.datasource.password=postgres", "--camunda.bpm.admin-user.id=administrator",
				"--camunda.bpm.admin-user.password=fell-and-shire-at-dawn"));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log()).start();
	}

	/**
	 * Without the jar from which the tests were started, which names every place once
	 * more.
	 */
	private static String classPath() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((place) -> !place.contains("surefirebooter"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private File log() {
		return Path.of("target", "node-%d.log".formatted(this.port)).toFile();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
