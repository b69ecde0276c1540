package org.dueregard.impact;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An entry as it is kept: with the ratings it had on the day, so that a later change of
 * the table leaves old cases alone.
 */
@Table("impact_entry")
record RatedEntry(@Embedded.Empty ImpactEntry entry, @Nullable Rating rating, @Nullable Rating residual) {

	static RatedEntry of(ImpactEntry entry, RatingRule rule) {
		if (entry.kind() != ImpactKind.NEGATIVE) {
			return new RatedEntry(entry, null, null);
		}
		var rating = rule.rate(Objects.requireNonNull(entry.severity()), Objects.requireNonNull(entry.likelihood()));
		return new RatedEntry(entry, rating, rating);
	}

	/**
	 * The same with what its mitigations leave: the worst that any of them does.
	 */
	RatedEntry leaving(List<Mitigation> mitigations, RatingRule rule) {
		if (this.rating == null) {
			return this;
		}
		return new RatedEntry(this.entry, this.rating,
				mitigations.stream()
					.map((mitigation) -> left(mitigation, rule))
					.max(Comparator.naturalOrder())
					.orElse(this.rating));
	}

	private Rating left(Mitigation mitigation, RatingRule rule) {
		return rule.rate(
				Objects.requireNonNullElseGet(mitigation.residualSeverity(),
						() -> Objects.requireNonNull(this.entry.severity())),
				Objects.requireNonNullElseGet(mitigation.residualLikelihood(),
						() -> Objects.requireNonNull(this.entry.likelihood())));
	}

}
