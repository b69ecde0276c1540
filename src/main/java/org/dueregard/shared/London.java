package org.dueregard.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Which day and time it is where the bodies work: the same everywhere in the United
 * Kingdom.
 */
public final class London {

	public static final ZoneId ZONE = ZoneId.of("Europe/London");

	private London() {
	}

	public static LocalDate today(Clock clock) {
		return day(clock.instant());
	}

	public static LocalDate day(Instant instant) {
		return at(instant).toLocalDate();
	}

	public static ZonedDateTime at(Instant instant) {
		return instant.atZone(ZONE);
	}

}
