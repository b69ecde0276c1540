package org.dueregard.publication;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

import org.dueregard.impact.Advice;
import org.dueregard.impact.AdviceView;
import org.dueregard.impact.Impact;
import org.dueregard.impact.Mitigation;
import org.dueregard.impact.ScoredEntry;
import org.dueregard.publication.document.PeopleCount;
import org.dueregard.publication.document.Snapshot;
import org.dueregard.shared.CharacteristicCode;

/**
 * Copies the effects, what is done about them and what specialists said into a
 * {@link Snapshot}; who the specialists are stays behind.
 */
final class ImpactCopy {

	private ImpactCopy() {
	}

	static Snapshot.Impact of(Impact impact) {
		return new Snapshot.Impact(impact.headline().orElse(null), impact.unknown(),
				impact.entries().stream().map(ImpactCopy::entry).toList(),
				impact.advice().stream().map(ImpactCopy::advice).flatMap(Optional::stream).toList());
	}

	private static Snapshot.Entry entry(ScoredEntry scored) {
		var entry = scored.entry();
		return new Snapshot.Entry(scored.number(), entry.characteristic(), entry.group(),
				entry.meets().stream().sorted(Comparator.comparing(CharacteristicCode::value)).toList(),
				entry.aims().stream().sorted().toList(), entry.kind(), entry.directness(), entry.severity(),
				entry.likelihood(), PeopleCount.exactly(entry.peopleAffected()), entry.lasting(), entry.reason(),
				entry.evidence(), scored.rating(), scored.residual(),
				scored.mitigations().stream().map(ImpactCopy::action).toList());
	}

	private static Snapshot.Action action(Mitigation mitigation) {
		return new Snapshot.Action(mitigation.response(), mitigation.action(), mitigation.owner(), mitigation.due(),
				mitigation.measure(), mitigation.residualSeverity(), mitigation.residualLikelihood(),
				mitigation.legitimateAim(), mitigation.proportionality());
	}

	private static Optional<Snapshot.AdviceGiven> advice(Advice advice) {
		AdviceView view = advice.view();
		if (view == null) {
			return Optional.empty();
		}
		return Optional.of(new Snapshot.AdviceGiven(advice.characteristic(), view,
				Objects.requireNonNullElse(advice.answer(), "")));
	}

}
