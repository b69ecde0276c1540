package org.dueregard.publication.register;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A request that has been answered, as anybody may read of it.
 *
 * @param asked in words that name nobody
 * @param ground why it was refused; null when it was not
 * @param about reference of the published assessment that answers it; null where there is
 * none
 * @param daysTaken working days as the law counts them, without those in which the body
 * waited for the person
 */
public record AnsweredRequest(String reference, String bodyName, String kind, String asked, String answer,
		@Nullable String ground, @Nullable String about, LocalDate receivedOn, LocalDate answeredOn, int daysTaken,
		boolean inTime) {
}
