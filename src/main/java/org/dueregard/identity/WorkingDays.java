package org.dueregard.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Counts working days: not weekends, not bank holidays where the body works.
 */
public interface WorkingDays {

	/**
	 * The day that many working days after a day; the day itself does not count.
	 * @param jurisdiction whose bank holidays to leave out
	 * @param day where counting starts
	 * @param days how many working days on; zero gives the day itself
	 */
	LocalDate after(Jurisdiction jurisdiction, LocalDate day, int days);

	/**
	 * The day that many working days before a day; the day itself does not count.
	 */
	LocalDate before(Jurisdiction jurisdiction, LocalDate day, int days);

	/**
	 * How many working days lie after one day up to and including another; zero when the
	 * other is not later.
	 */
	int between(Jurisdiction jurisdiction, LocalDate from, LocalDate until);

	/**
	 * The same as {@link #after(Jurisdiction, LocalDate, int)}, where a bank holiday in
	 * any one of the jurisdictions is not worked.
	 */
	LocalDate after(Set<Jurisdiction> jurisdictions, LocalDate day, int days);

	/**
	 * The same as {@link #between(Jurisdiction, LocalDate, LocalDate)}, where a bank
	 * holiday in any one of the jurisdictions is not worked.
	 */
	int between(Set<Jurisdiction> jurisdictions, LocalDate from, LocalDate until);

	/**
	 * The bank holidays in any of the jurisdictions from Monday to Friday, after one day
	 * up to and including another.
	 */
	List<LocalDate> holidays(Set<Jurisdiction> jurisdictions, LocalDate from, LocalDate until);

}
