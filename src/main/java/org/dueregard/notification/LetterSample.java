package org.dueregard.notification;

import org.jspecify.annotations.Nullable;

/**
 * A letter with numbers in brackets for what it names.
 *
 * @param kind key of its words
 * @param welshSubject null where it is written in English alone
 * @param welshText null where it is written in English alone
 * @param welshHtml null where it is written in English alone
 */
public record LetterSample(String kind, String subject, String text, String html, @Nullable String welshSubject,
		@Nullable String welshText, @Nullable String welshHtml) {
}
