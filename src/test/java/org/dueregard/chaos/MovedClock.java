package org.dueregard.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.dueregard.DueRegard;
import org.dueregard.WithoutTests;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The application on a machine whose clock can be moved while it runs: a file says by how
 * many minutes.
 */
final class MovedClock extends Clock {

	/** The system property that says where the file is. */
	static final String FILE = "moved.clock";

	private static final Duration LOOK = Duration.ofMillis(500);

	private volatile Duration ahead = Duration.ZERO;

	private MovedClock() {
	}

	public static void main(String[] args) {
		var clock = new MovedClock();
		var looking = new Thread(() -> clock.follow(Path.of(System.getProperty(FILE))), "moved clock");
		looking.setDaemon(true);
		looking.start();
		new SpringApplicationBuilder(DueRegard.class)
			.initializers(WithoutTests::leaveOut,
					(application) -> ((GenericApplicationContext) application).registerBean("movedClock", Clock.class,
							() -> clock, (bean) -> bean.setPrimary(true)))
			.run(args);
	}

	private void follow(Path file) {
		try {
			while (true) {
				var minutes = Files.exists(file) ? Files.readString(file).strip() : "0";
				var now = Duration.ofMinutes(minutes.isEmpty() ? 0 : Long.parseLong(minutes));
				if (!now.equals(this.ahead)) {
					this.ahead = now;
					ClockUtil.offset(now.toMillis());
				}
				Thread.sleep(LOOK.toMillis());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(Clock.system(zone), this.ahead);
	}

}
