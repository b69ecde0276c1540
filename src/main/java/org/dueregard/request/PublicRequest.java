package org.dueregard.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.dueregard.shared.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A request as officers see it.
 *
 * @param reference as people know it: {@code REQ-2026-000123}
 * @param asked what the person wrote, and their clarifications after it
 * @param format the format asked for, in the person's words; null unless it asks for one
 * @param about reference of the published assessment that it asks a format of, of the
 * assessment that a concern is about, or of the one the officer has named since; null
 * when not known
 * @param name how the person wants to be called; null when they did not say
 * @param raisedBy the officer who raised a concern inside; null for people outside
 * @param address where letters go; empty for an officer
 * @param language in which they are written
 * @param receivedAt when the address was confirmed
 * @param dueOn last day to answer by the law, or to review while it is reviewed; null
 * while the clock stands still
 * @param isExtended whether more days have been taken
 */
public record PublicRequest(RequestId id, String reference, BodyId body, RequestKind kind, RequestStage stage,
		String asked, @Nullable String format, @Nullable String about, @Nullable String name,
		@Nullable OfficerId raisedBy, String address, Locale language, Instant receivedAt, @Nullable LocalDate dueOn,
		boolean isExtended) {
}
