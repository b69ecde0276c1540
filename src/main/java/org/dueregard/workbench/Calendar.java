package org.dueregard.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.dueregard.identity.Bodies;
import org.dueregard.identity.WorkingDays;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.London;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Days as officers count them.
 */
@Component
class Calendar {

	private final Bodies bodies;

	private final WorkingDays workingDays;

	private final Clock clock;

	Calendar(Bodies bodies, WorkingDays workingDays, Clock clock) {
		this.bodies = bodies;
		this.workingDays = workingDays;
		this.clock = clock;
	}

	boolean isOver(@Nullable LocalDate due) {
		return due != null && due.isBefore(London.today(this.clock));
	}

	/**
	 * Working days from today to a day, that day included; zero when it is not later.
	 */
	int workingDaysUntil(LocalDate day, BodyId body) {
		return this.workingDays.between(this.bodies.get(body).jurisdiction(), London.today(this.clock), day);
	}

	static ZonedDateTime local(Instant instant) {
		return London.at(instant);
	}

}
