package org.dueregard.impact;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.Aim;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * The effect of the proposal on one group who share a characteristic. One characteristic
 * may have many, in all directions; they are never netted, summed or averaged.
 *
 * @param group the named group within the characteristic, such as under 16s
 * @param meets other characteristics the group shares
 * @param aims the aims of the duty the effect bears on
 * @param directness needed for a negative effect
 * @param severity needed for a negative effect, refused for any other
 * @param likelihood needed for a negative effect, refused for any other
 * @param peopleAffected how many people; null when not known
 * @param evidence titles of the evidence items it rests on
 */
public record ImpactEntry(@NotNull CharacteristicCode characteristic,
		@NotBlank @Size(max = 200) @Column("group_name") String group, Set<CharacteristicCode> meets,
		@NotEmpty Set<Aim> aims, @NotNull ImpactKind kind, @Nullable Directness directness, @Nullable Severity severity,
		@Nullable Likelihood likelihood, @Nullable @PositiveOrZero Integer peopleAffected, @Nullable Lasting lasting,
		@NotBlank @Prose String reason, List<String> evidence) {

	public ImpactEntry {
		meets = (meets != null) ? Set.copyOf(meets) : Set.of();
		evidence = (evidence != null) ? List.copyOf(evidence) : List.of();
	}

}
