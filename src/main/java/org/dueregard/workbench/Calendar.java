package org.dueregard.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Days as officers count them.
 */
@Component
class Calendar {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private final Clock clock;

	Calendar(Clock clock) {
		this.clock = clock;
	}

	boolean isOver(@Nullable LocalDate due) {
		return due != null && due.isBefore(this.clock.instant().atZone(LONDON).toLocalDate());
	}

	static ZonedDateTime local(Instant instant) {
		return instant.atZone(LONDON);
	}

}
