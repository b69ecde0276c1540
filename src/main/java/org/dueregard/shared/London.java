package org.dueregard.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which day it is where the bodies work: the same everywhere in the United Kingdom.
 */
public final class London {

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	private London() {
	}

	public static LocalDate today(Clock clock) {
		return day(clock.instant());
	}

	public static LocalDate day(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

}
