package org.dueregard.cover;

import java.time.LocalDate;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;

/**
 * An officer is away from one day to another, both of them included.
 *
 * @param cover who covers for them
 */
public record Absence(long id, BodyId body, OfficerId officer, OfficerId cover, LocalDate firstDay, LocalDate lastDay) {

	boolean isOn(LocalDate day) {
		return !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
	}

	/**
	 * Whether they share a day.
	 */
	boolean overlaps(ArrangeCover other) {
		return !this.lastDay.isBefore(other.firstDay()) && !this.firstDay.isAfter(other.lastDay());
	}

}
