package org.dueregard.evidence;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * One way in which people were involved. Nobody coming is a valid record.
 *
 * @param groups who was asked
 * @param access formats offered and how the venue could be reached and used
 * @param invited how many were asked; null when not known
 * @param responded how many took part; null when not known
 * @param alternatives other ways that people proposed, and why they were refused
 */
public record Engagement(@NotBlank @Size(max = 1000) @Column("groups_asked") String groups,
		@NotBlank @Size(max = 400) String method, @NotNull @NearDay @Column("from_day") LocalDate from,
		@NotNull @NearDay @Column("to_day") LocalDate to, @NotBlank @Prose String access,
		@Nullable @PositiveOrZero Integer invited, @Nullable @PositiveOrZero Integer responded,
		@NotBlank @Prose String themes, @NotBlank @Prose String whatChanged, @Nullable @Prose String alternatives) {
}
