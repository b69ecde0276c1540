package org.dueregard.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Days as officers count them.
 */
@Component
class Calendar {

	private final Clock clock;

	Calendar(Clock clock) {
		this.clock = clock;
	}

	boolean isOver(@Nullable LocalDate due) {
		return due != null && due.isBefore(London.today(this.clock));
	}

	static ZonedDateTime local(Instant instant) {
		return London.at(instant);
	}

}
