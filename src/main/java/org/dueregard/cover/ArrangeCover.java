package org.dueregard.cover;

import java.time.LocalDate;

import org.dueregard.shared.OfficerId;

/**
 * Who is to be away from which day to which, and who is to cover for them.
 */
public record ArrangeCover(OfficerId officer, OfficerId cover, LocalDate firstDay, LocalDate lastDay) {
}
