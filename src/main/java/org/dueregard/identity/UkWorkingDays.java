package org.dueregard.identity;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

/**
 * Working days of the three jurisdictions of the United Kingdom.
 */
@Component
class UkWorkingDays implements WorkingDays {

	private final BankHolidays holidays;

	UkWorkingDays(BankHolidays holidays) {
		this.holidays = holidays;
	}

	@Override
	public LocalDate after(Jurisdiction jurisdiction, LocalDate day, int days) {
		return step(jurisdiction, day, days, 1);
	}

	@Override
	public LocalDate before(Jurisdiction jurisdiction, LocalDate day, int days) {
		return step(jurisdiction, day, days, -1);
	}

	private LocalDate step(Jurisdiction jurisdiction, LocalDate from, int days, int direction) {
		if (days < 0) {
			throw new IllegalArgumentException("Cannot count " + days + " working days");
		}
		var day = from;
		for (var left = days; left > 0;) {
			day = day.plusDays(direction);
			if (isWorked(jurisdiction, day)) {
				left--;
			}
		}
		return day;
	}

	@Override
	public int between(Jurisdiction jurisdiction, LocalDate from, LocalDate until) {
		if (until.isBefore(from)) {
			return 0;
		}
		return (int) from.datesUntil(until)
			.map((day) -> day.plusDays(1))
			.filter((day) -> isWorked(jurisdiction, day))
			.count();
	}

	private boolean isWorked(Jurisdiction jurisdiction, LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !this.holidays.include(jurisdiction, day);
	}

}
