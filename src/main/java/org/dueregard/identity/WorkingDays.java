package org.dueregard.identity;

import java.time.LocalDate;

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

}
