package org.dueregard.impact;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What the entries of one characteristic say about one aim of the duty. Good and bad
 * stand side by side and are never weighed against each other.
 *
 * @param worst the worst residual rating of the negative entries; null where there is
 * none
 * @param kinds which kinds of effect are recorded
 */
public record EffectOnAim(@Nullable Rating worst, Set<ImpactKind> kinds) {

	static EffectOnAim of(List<ScoredEntry> entries) {
		return new EffectOnAim(entries.stream()
			.map(ScoredEntry::residual)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null), entries.stream().map((scored) -> scored.entry().kind()).collect(Collectors.toSet()));
	}

	/**
	 * Whether nothing is recorded.
	 */
	public boolean isEmpty() {
		return this.kinds.isEmpty();
	}

	public boolean isNegative() {
		return this.kinds.contains(ImpactKind.NEGATIVE);
	}

	public boolean isPositive() {
		return this.kinds.contains(ImpactKind.POSITIVE);
	}

	public boolean isNeutral() {
		return this.kinds.contains(ImpactKind.NEUTRAL);
	}

	public boolean isUnknown() {
		return this.kinds.contains(ImpactKind.UNKNOWN);
	}

}
