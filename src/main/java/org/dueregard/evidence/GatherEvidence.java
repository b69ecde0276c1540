package org.dueregard.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dueregard.shared.CharacteristicCode;
import org.dueregard.shared.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What is known and what is not.
 *
 * @param whyNone why there is no item at all, when there is none
 */
public record GatherEvidence(@Size(max = 200) List<@Valid @NotNull EvidenceItem> items,
		@Size(max = 100) List<@Valid @NotNull EvidenceGap> gaps, @Nullable @Prose String whyNone) {

	public GatherEvidence {
		items = (items != null) ? List.copyOf(items) : List.of();
		gaps = (gaps != null) ? List.copyOf(gaps) : List.of();
	}

	/**
	 * The characteristics that an item says something about.
	 */
	public Set<CharacteristicCode> known() {
		return this.items.stream()
			.flatMap((item) -> item.characteristics().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

}
