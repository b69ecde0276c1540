package org.dueregard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one stand-in of the tests: a clock they set.
 */
public class TestClock extends Clock {

	/** A Monday, far from any holiday. */
	public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

	private Instant now = START;

	public void set(Instant instant) {
		this.now = instant;
	}

	public void pass(Duration duration) {
		this.now = this.now.plus(duration);
	}

	public void reset() {
		this.now = START;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

}
