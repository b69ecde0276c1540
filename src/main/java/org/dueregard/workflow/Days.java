package org.dueregard.workflow;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

import org.dueregard.shared.London;

/**
 * Days as the engine's dates: officers are told of something at nine in the morning, when
 * they are at work, and have until the end of the day to do it.
 */
final class Days {

	static final ZoneId ZONE = London.ZONE;

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final LocalTime END = LocalTime.of(23, 59);

	private Days() {
	}

	static Date morningOf(LocalDate day) {
		return Date.from(day.atTime(MORNING).atZone(ZONE).toInstant());
	}

	static Date endOf(LocalDate day) {
		return Date.from(day.atTime(END).atZone(ZONE).toInstant());
	}

	static LocalDate of(Date date) {
		return London.day(date.toInstant());
	}

}
