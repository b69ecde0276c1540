package org.dueregard.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.dueregard.NodeProcess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL that can be stopped, and killed as a power cut does, and comes back where
 * it was with all that it had committed.
 */
final class FallingDatabase implements AutoCloseable {

	private final int port = NodeProcess.freePort();

	private final Path directory = Files.createTempDirectory("falling-database");

	private EmbeddedPostgres postgres;

	FallingDatabase() throws IOException {
		this.postgres = started();
	}

	private EmbeddedPostgres started() throws IOException {
		return EmbeddedPostgres.builder()
			.setPort(this.port)
			.setDataDirectory(this.directory)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setServerConfig("synchronous_commit", "on") // what it has said to be
															// committed is so
			.setServerConfig("max_connections", "120")
			.start();
	}

	String url() {
		return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(this.port);
	}

	DriverManagerDataSource source() {
		return new DriverManagerDataSource(url());
	}

	JdbcClient jdbc() {
		return JdbcClient.create(source());
	}

	void stop() throws IOException {
		this.postgres.close();
	}

	void kill() throws IOException {
		this.postgres.getProcess().destroyForcibly();
		this.postgres.getProcess().onExit().join();
		this.postgres.close();
	}

	/**
	 * Tried again while what is left of a killed one still holds its memory.
	 */
	void start() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofSeconds(1)).until(() -> {
			try {
				this.postgres = started();
				return true;
			}
			catch (IOException | IllegalStateException notYet) {
				return false;
			}
		});
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
