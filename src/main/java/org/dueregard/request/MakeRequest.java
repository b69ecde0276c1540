package org.dueregard.request;

import java.util.Locale;

import org.dueregard.notification.MailAddress;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a body.
 *
 * @param asked in their words
 * @param format the form they can use; needed for {@code FORMAT}, and for nothing else
 * @param about reference of the published assessment they came from
 * @param name how they want to be called
 * @param address where letters go
 * @param language in which they are written
 */
record MakeRequest(BodyId body, RequestKind kind, String asked, @Nullable String format, @Nullable String about,
		@Nullable String name, MailAddress address, Locale language) {
}
