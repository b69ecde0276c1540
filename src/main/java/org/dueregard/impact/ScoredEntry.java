package org.dueregard.impact;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry with its ratings and what is done about it.
 *
 * @param number counted from 1 in the order of the form
 * @param rating before mitigation; null unless negative
 * @param residual after mitigation, the worst any of them leaves; the rating itself until
 * a mitigation says otherwise; null unless negative
 */
public record ScoredEntry(int number, ImpactEntry entry, @Nullable Rating rating, @Nullable Rating residual,
		List<Mitigation> mitigations) {

	public boolean isNegative() {
		return this.entry.kind() == ImpactKind.NEGATIVE;
	}

	public boolean isUnknown() {
		return this.entry.kind() == ImpactKind.UNKNOWN;
	}

	/**
	 * Whether something of a negative effect stays.
	 */
	public boolean remains() {
		return this.residual != null && this.residual != Rating.NONE;
	}

	/**
	 * Whether what stays has a legitimate aim and is said to be proportionate.
	 */
	public boolean isJustified() {
		return this.mitigations.stream()
			.anyMatch((mitigation) -> mitigation.legitimateAim() != null && mitigation.proportionality() != null);
	}

}
