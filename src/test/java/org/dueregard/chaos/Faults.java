package org.dueregard.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

import org.dueregard.Courier;
import org.dueregard.NodeProcess;
import org.dueregard.Visitor;

/**
 * Has one fault after the other happen, each at least once.
 */
final class Faults {

	private static final Duration BETWEEN = Duration.ofSeconds(4);

	private static final Duration DOWN = Duration.ofSeconds(5);

	private static final Duration AWAY = Duration.ofSeconds(15);

	/** More than both nodes have connections. */
	private static final int CROWD = 80;

	private final List<NodeProcess> nodes;

	private final List<Path> clocks;

	private final FallingDatabase database;

	private final MailServer mail;

	private final Courier courier;

	private final String administrator;

	private final Random random;

	private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);

	private int versions;

	Faults(List<NodeProcess> nodes, List<Path> clocks, FallingDatabase database, MailServer mail, Courier courier,
			String administrator, long seed) {
		this.nodes = nodes;
		this.clocks = clocks;
		this.database = database;
		this.mail = mail;
		this.courier = courier;
		this.administrator = administrator;
		this.random = new Random(seed);
	}

	/**
	 * How often each happened.
	 */
	Map<Fault, Integer> happened() {
		return Map.copyOf(this.happened);
	}

	/**
	 * Goes on until each has happened and there is no work left to disturb.
	 */
	void happen(BooleanSupplier isOver) throws Exception {
		while (!isOver.getAsBoolean() || this.happened.size() < Fault.values().length) {
			var round = new ArrayList<>(List.of(Fault.values()));
			Collections.shuffle(round, this.random);
			for (var fault : round) {
				if (isOver.getAsBoolean() && this.happened.containsKey(fault)) {
					continue;
				}
				Thread.sleep(BETWEEN.toMillis());
				System.err.printf("%tT %s%n", System.currentTimeMillis(), fault.inWords());
				happen(fault);
				this.happened.merge(fault, 1, Integer::sum);
			}
		}
	}

	private void happen(Fault fault) throws Exception {
		switch (fault) {
			case NODE_KILLED -> killNode();
			case DATABASE_STOPPED -> {
				this.database.stop();
				Thread.sleep(DOWN.toMillis());
				this.database.start();
			}
			case DATABASE_KILLED -> {
				this.database.kill();
				Thread.sleep(DOWN.toMillis());
				this.database.start();
			}
			case MAIL_AWAY -> {
				this.mail.shut();
				Thread.sleep(AWAY.toMillis());
				this.mail.open();
			}
			case POOL_FILLED -> fillPools();
			case CLOCK_AHEAD -> {
				var clock = this.clocks.get(this.random.nextInt(this.clocks.size()));
				Files.writeString(clock, "10");
				Thread.sleep(AWAY.toMillis());
				Files.writeString(clock, "0");
			}
			case PROCESS_DEPLOYED -> deploy();
		}
	}

	private void killNode() throws IOException, InterruptedException {
		var node = this.nodes.get(this.random.nextInt(this.nodes.size()));
		node.kill();
		Thread.sleep(DOWN.toMillis());
		node.start();
		node.waitUntilUp();
	}

	/**
	 * Nobody can read tasks while somebody else changes their table, so whoever asks for
	 * one keeps a connection until then.
	 */
	private void fillPools() throws SQLException, InterruptedException {
		var crowd = Executors.newFixedThreadPool(CROWD);
		try (var connection = this.database.source().getConnection()) {
			connection.setAutoCommit(false);
			try (var lock = connection.createStatement()) {
				lock.execute("lock table ACT_RU_TASK in access exclusive mode");
			}
			for (var i = 0; i < CROWD; i++) {
				crowd.execute(() -> this.courier.sendOnce(this.administrator, "none", Map.of()));
			}
			Thread.sleep(AWAY.toMillis());
			connection.rollback();
		}
		finally {
			crowd.shutdown();
		}
	}

	/**
	 * As an administrator does in the engine's own interface. It says nothing new but its
	 * name, so what is done in cases of either version is the same.
	 */
	private void deploy() throws IOException, InterruptedException {
		this.versions++;
		var diagram = Files.readString(Path.of("processes", "equalityImpactAssessment.bpmn"))
			.replaceFirst("name=\"Equality impact assessment\"",
					"name=\"Equality impact assessment, changed %d\"".formatted(this.versions));
		var boundary = "----chaos" + this.versions;
		var form = """
				--%1$s
				Content-Disposition: form-data; name="deployment-name"

				changed
				--%1$s
				Content-Disposition: form-data; name="data"; filename="equalityImpactAssessment.bpmn"
				Content-Type: application/octet-stream

				%2$s
				--%1$s--
				""".formatted(boundary, diagram).replace("\n", "\r\n");
		for (var node : this.nodes) {
			var answer = HttpClient.newHttpClient()
				.send(HttpRequest
					.newBuilder(URI.create("http://127.0.0.1:%d/engine-rest/deployment/create".formatted(node.port())))
					.header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.headers(Visitor.as(this.administrator))
					.POST(HttpRequest.BodyPublishers.ofString(form))
					.build(), BodyHandlers.ofString());
			if (answer.statusCode() == 200) {
				return;
			}
			System.err.println("Not deployed: " + answer.statusCode() + " " + answer.body());
		}
		throw new IllegalStateException("Nobody deploys");
	}

}
