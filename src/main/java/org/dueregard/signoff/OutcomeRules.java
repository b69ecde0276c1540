package org.dueregard.signoff;

import java.util.List;

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
		return switch (outcome) {
			case NO_MAJOR_CHANGE -> remaining.map((entry) -> Problem.with("outcome",
					"proposeOutcome.outcome.effectRemains", entry.number(), entry.entry().group()))
				.toList();
			case CONTINUE_WITH_JUSTIFICATION -> remaining.filter((entry) -> !entry.isJustified())
				.map((entry) -> Problem.with("outcome", "proposeOutcome.outcome.notJustified", entry.number(),
						entry.entry().group()))
				.toList();
			case ADJUST, STOP -> List.of();
		};
	}

}
