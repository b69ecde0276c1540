package org.dueregard.publication.register;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A public body that has assessments in the register.
 *
 * @param firstPublished day of its first publication
 * @param lastPublished day of its newest one
 * @param firstDecided day of its earliest decision; null while none is published
 */
public record PublishingBody(String id, String name, LocalDate firstPublished, LocalDate lastPublished,
		@Nullable LocalDate firstDecided, @Nullable LocalDate lastDecided) {
}
