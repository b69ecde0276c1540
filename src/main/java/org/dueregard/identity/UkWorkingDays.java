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
		return (int) from.plusDays(1)
			.datesUntil(until.isAfter(from) ? until.plusDays(1) : from.plusDays(1))
			.filter((day) -> isWorked(jurisdiction, day))
			.count();
	}

	private boolean isWorked(Jurisdiction jurisdiction, LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.holidays.in(jurisdiction).contains(day);
	}

}
