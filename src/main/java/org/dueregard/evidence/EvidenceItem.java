package org.dueregard.evidence;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.NearDay;
import org.dueregard.shared.Prose;
import org.hibernate.validator.constraints.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * Something known about the people affected.
 *
 * @param title names the item within its case; no two are alike
 * @param source who collected it
 * @param baseNumber how many people or cases it rests on
 * @param characteristics what it says something about
 * @param finding what it shows
 */
public record EvidenceItem(@NotNull @Column("evidence_type") EvidenceType type, @NotBlank @Size(max = 200) String title,
		@NotBlank @Size(max = 200) String source, @Nullable @URL @Size(max = 1000) String url,
		@NotNull @NearDay(since = 1900) @PastOrPresent @Column("dated") LocalDate date,
		@Nullable @Size(max = 200) String geography, @Nullable @PositiveOrZero Integer baseNumber,
		@NotEmpty List<CharacteristicCode> characteristics, @NotBlank @Prose String finding,
		@NotNull EvidenceQuality quality) {
}
