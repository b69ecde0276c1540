package org.dueregard.impact;

import java.util.List;
import java.util.Set;

import org.dueregard.shared.Aim;
import org.dueregard.shared.CharacteristicCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the entries of a characteristic say about an aim.
 */
class EffectOnAimTests {

	private static final CharacteristicCode AGE = new CharacteristicCode("age");

	@Test
	void theWorstThatRemainsCountsAndGoodStandsBeside() {
		var impact = new Impact(
				List.of(entry(Aim.ADVANCE, ImpactKind.NEGATIVE, Rating.LOW),
						entry(Aim.ADVANCE, ImpactKind.NEGATIVE, Rating.HIGH),
						entry(Aim.ADVANCE, ImpactKind.POSITIVE, null), entry(Aim.FOSTER, ImpactKind.UNKNOWN, null)),
				List.of());

		assertThat(impact.on(AGE, Aim.ADVANCE))
			.isEqualTo(new EffectOnAim(Rating.HIGH, Set.of(ImpactKind.NEGATIVE, ImpactKind.POSITIVE)));
		assertThat(impact.on(AGE, Aim.FOSTER)).isEqualTo(new EffectOnAim(null, Set.of(ImpactKind.UNKNOWN)));
		assertThat(impact.on(AGE, Aim.ELIMINATE).isEmpty()).isTrue();
		assertThat(impact.on(new CharacteristicCode("sex"), Aim.ADVANCE).isEmpty()).isTrue();
	}

	private static ScoredEntry entry(Aim aim, ImpactKind kind, @Nullable Rating residual) {
		return new ScoredEntry(1, new ImpactEntry(AGE, "Under 16s", Set.of(), Set.of(aim), kind, null, null, null, null,
				null, "Fewer buses", List.of()), residual, residual, List.of());
	}

}
