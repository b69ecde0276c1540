package org.dueregard.impact;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.dueregard.shared.Aim;
import org.dueregard.shared.CharacteristicCode;

/**
 * All entries of an assessment as they stand, and the advice on them.
 */
public record Impact(List<ScoredEntry> entries, List<Advice> advice) {

	/**
	 * The worst residual rating of any negative entry; empty when there is none. Positive
	 * entries stand beside it and never lessen it.
	 */
	public Optional<Rating> headline() {
		return this.entries.stream().map(ScoredEntry::residual).filter(Objects::nonNull).max(Comparator.naturalOrder());
	}

	/**
	 * What is recorded of a characteristic's effects on an aim.
	 */
	public EffectOnAim on(CharacteristicCode characteristic, Aim aim) {
		return EffectOnAim.of(this.entries.stream()
			.filter((scored) -> scored.entry().characteristic().equals(characteristic))
			.filter((scored) -> scored.entry().aims().contains(aim))
			.toList());
	}

	/**
	 * Whether an entry is negative or unknown.
	 */
	public boolean needsMitigation() {
		return this.entries.stream().anyMatch((entry) -> entry.isNegative() || entry.isUnknown());
	}

	/**
	 * How many effects nobody knows yet.
	 */
	public int unknown() {
		return (int) this.entries.stream().filter(ScoredEntry::isUnknown).count();
	}

	/**
	 * Whether a negative effect that works indirectly remains after mitigation.
	 */
	public boolean keepsIndirectDiscrimination() {
		return this.entries.stream()
			.anyMatch((entry) -> entry.remains() && entry.entry().directness() == Directness.INDIRECT);
	}

}
