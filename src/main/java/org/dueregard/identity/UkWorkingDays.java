package org.dueregard.identity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
		return step(Set.of(jurisdiction), day, days, 1);
	}

	@Override
	public LocalDate after(Set<Jurisdiction> jurisdictions, LocalDate day, int days) {
		return step(jurisdictions, day, days, 1);
	}

	@Override
	public LocalDate before(Jurisdiction jurisdiction, LocalDate day, int days) {
		return step(Set.of(jurisdiction), day, days, -1);
	}

	private LocalDate step(Set<Jurisdiction> jurisdictions, LocalDate from, int days, int direction) {
		if (days < 0) {
			throw new IllegalArgumentException("Cannot count " + days + " working days");
		}
		var day = from;
		for (var left = days; left > 0;) {
			day = day.plusDays(direction);
			if (isWorked(jurisdictions, day)) {
				left--;
			}
		}
		return day;
	}

	@Override
	public int between(Jurisdiction jurisdiction, LocalDate from, LocalDate until) {
		return between(Set.of(jurisdiction), from, until);
	}

	@Override
	public int between(Set<Jurisdiction> jurisdictions, LocalDate from, LocalDate until) {
		return (int) daysAfter(from, until).filter((day) -> isWorked(jurisdictions, day)).count();
	}

	@Override
	public List<LocalDate> holidays(Set<Jurisdiction> jurisdictions, LocalDate from, LocalDate until) {
		return daysAfter(from, until).filter(UkWorkingDays::isInTheWeek)
			.filter((day) -> isHoliday(jurisdictions, day))
			.toList();
	}

	private static Stream<LocalDate> daysAfter(LocalDate from, LocalDate until) {
		return until.isAfter(from) ? from.datesUntil(until).map((day) -> day.plusDays(1)) : Stream.empty();
	}

	private boolean isWorked(Set<Jurisdiction> jurisdictions, LocalDate day) {
		return isInTheWeek(day) && !isHoliday(jurisdictions, day);
	}

	private static boolean isInTheWeek(LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
	}

	private boolean isHoliday(Set<Jurisdiction> jurisdictions, LocalDate day) {
		return jurisdictions.stream().anyMatch((jurisdiction) -> this.holidays.include(jurisdiction, day));
	}

}
