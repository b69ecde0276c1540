package org.dueregard.request;

import java.time.LocalDate;

import org.dueregard.shared.BodyId;

/**
 * An assessment that is open to comments, as anybody reads of it.
 *
 * @param openedOn since when
 * @param lastDay until when
 */
public record Invitation(String assessment, BodyId body, String title, String words, LocalDate openedOn,
		LocalDate lastDay) {
}
