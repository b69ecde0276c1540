package org.dueregard.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.dueregard.CarriedCase;
import org.dueregard.CarriedCase.Taken;
import org.dueregard.Courier;
import org.dueregard.NodeProcess;

/**
 * Officers take assessments from the proposal to publication on two nodes, while one
 * fault after the other befalls nodes, database, mail server and clocks. Whoever gets no
 * answer looks what has become of the act and sends it again.
 */
final class AssessmentsInChaos {

	private static final String ADMINISTRATOR = "administrator";

	private static final String BODY = "dale";

	private static final int OFFICERS = 8;

	/** Acts of one assessment with the usual answers. */
	private static final int ACTS = 11;

	/** In which each fault happens at least once. */
	private static final Duration LEAST = Duration.ofMinutes(4);

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	/** Every so many acts one is sent once more. */
	private static final int AGAIN = 7;

	private final int number;

	private final long seed;

	private final Queue<String> losses = new ConcurrentLinkedQueue<>();

	private final Queue<CarriedCase> cases = new ConcurrentLinkedQueue<>();

	private final AtomicInteger sentTwice = new AtomicInteger();

	AssessmentsInChaos(int number, long seed) {
		this.number = number;
		this.seed = seed;
	}

	AssessmentsOutcome happen() throws Exception {
		var clocks = List.of(clock("first"), clock("second"));
		try (var database = new FallingDatabase(); var mail = new MailServer()) {
			mail.open();
			try (var first = node(database, mail, clocks.get(0)); var second = node(database, mail, clocks.get(1))) {
				first.waitUntilUp();
				second.waitUntilUp();
				var courier = new Courier(PATIENCE, List.of(first.port(), second.port()));
				courier.enrol(ADMINISTRATOR, BODY, CarriedCase.OFFICERS);
				var faults = new Faults(List.of(first, second), clocks, database, mail, courier, ADMINISTRATOR,
						this.seed);
				var officers = Executors.newFixedThreadPool(OFFICERS);
				IntStream.range(0, this.number).forEach((number) -> officers.execute(() -> assess(courier, number)));
				officers.shutdown();
				faults.happen(officers::isTerminated);
				officers.awaitTermination(1, TimeUnit.HOURS);
				var ledger = new Ledger(database.jdbc(), mail, ADMINISTRATOR, List.of(first.port(), second.port()));
				ledger.untilNothingIsLeft();
				this.losses.addAll(ledger.losses(List.copyOf(this.cases), this.number));
				this.losses.addAll(Ledger.record(database.url()));
				return new AssessmentsOutcome(faults.happened(), this.number,
						this.cases.stream().mapToInt((each) -> each.done().size()).sum(), courier.silences(),
						courier.faults(), courier.doneAlready(), this.sentTwice.get(), ledger.letters(),
						ledger.inDoubt(), new ArrayList<>(this.losses));
			}
		}
	}

	private static Path clock(String node) throws IOException {
		var file = Files.createTempFile("clock-" + node, ".txt");
		Files.writeString(file, "0");
		return file;
	}

	private static NodeProcess node(FallingDatabase database, MailServer mail, Path clock) throws IOException {
		return new NodeProcess(
				List.of("-Xmx400m", "-cp", NodeProcess.jar(), "-Dloader.path=target/test-classes",
						"-Dloader.main=" + MovedClock.class.getName(), "-D" + MovedClock.FILE + "=" + clock,
						"org.springframework.boot.loader.launch.PropertiesLauncher"),
				database.url(),
				List.of("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.port(),
						"--spring.datasource.hikari.connection-timeout=5000",
						"--camunda.bpm.job-execution.wait-time-in-millis=200",
						"--camunda.bpm.job-execution.max-wait=1000", // as production from
																		// here
						"--camunda.bpm.job-execution.backoff-time-in-millis=25",
						"--camunda.bpm.job-execution.max-backoff=500",
						"--camunda.bpm.generic-properties.properties.historyCleanupBatchWindowStartTime=01:00",
						"--camunda.bpm.generic-properties.properties.historyCleanupBatchWindowEndTime=05:00",
						"--due-regard.rate-limits.exempt=127.0.0.1", "--due-regard.bodies[0].id=" + BODY,
						"--due-regard.bodies[0].name=Fell Dale Council",
						"--due-regard.bodies[0].jurisdiction=ENGLAND_AND_WALES",
						"--due-regard.bodies[0].contact=equality@dale.example",
						"--camunda.bpm.admin-user.id=" + ADMINISTRATOR,
						"--camunda.bpm.admin-user.password=fell-and-shire-at-dawn"));
	}

	private void assess(Courier courier, int number) {
		var random = new Random(this.seed + number);
		var title = "Assessment %05d of those in chaos".formatted(number);
		CarriedCase each = null;
		try {
			rest(random);
			each = new CarriedCase(courier, BODY, title, "NO");
			this.cases.add(each);
			while (!each.done().contains("clearForPublication")) {
				rest(random);
				var done = each.next();
				if (random.nextInt(AGAIN) == 0) {
					again(courier, each, done);
				}
			}
		}
		catch (RuntimeException | AssertionError ex) {
			this.losses.add("%s (%s) does not go on after %s: %s".formatted(title,
					(each != null) ? each.reference() : "not registered", (each != null) ? each.done() : List.of(),
					ex.getMessage()));
		}
	}

	/**
	 * What is done is refused, whichever node is asked.
	 */
	private void again(Courier courier, CarriedCase about, Taken done) {
		var answer = courier.sendOnce(done.officer(), done.id(), about.answersOf(done));
		if (answer == null || answer.status() >= 500) {
			return; // a fault is no answer
		}
		if (answer.status() < 400 || !answer.body().contains("\"message\"")) {
			this.losses.add("%s in %s was taken twice, or refused without words: %s".formatted(done.step(),
					about.reference(), answer));
		}
		this.sentTwice.incrementAndGet();
	}

	/**
	 * Officers rest between acts, so that those of few assessments last as long as the
	 * faults.
	 */
	private void rest(Random random) {
		var whole = LEAST.toMillis() * OFFICERS / (this.number * ACTS);
		try {
			Thread.sleep(random.nextLong(2 * Math.max(whole, 100)));
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
