package org.dueregard.signoff;

import java.util.List;
import java.util.stream.Stream;

import org.dueregard.impact.Impact;
import org.dueregard.impact.ScoredEntry;
import org.dueregard.shared.Problem;

/**
 * Which outcomes the effects that remain allow.
 */
final class OutcomeRules {

	private OutcomeRules() {
	}

	static List<Problem> problems(Outcome outcome, Impact impact) {
		var remaining = impact.entries().stream().filter(ScoredEntry::remains);
		var unknown = impact.entries().stream().filter(ScoredEntry::isUnknown);
		return switch (outcome) {
			case NO_MAJOR_CHANGE ->
				Stream
					.concat(about(remaining, "proposeOutcome.outcome.effectRemains"),
							about(unknown, "proposeOutcome.outcome.effectUnknown"))
					.toList();
			case CONTINUE_WITH_JUSTIFICATION ->
				about(remaining.filter((entry) -> !entry.isJustified()), "proposeOutcome.outcome.notJustified")
					.toList();
			case ADJUST, STOP -> List.of();
		};
	}

	private static Stream<Problem> about(Stream<ScoredEntry> entries, String key) {
		return entries.map((entry) -> Problem.with("outcome", key, entry.number(), entry.entry().group()));
	}

}
