package org.dueregard.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;

import static org.dueregard.Answered.but;
import static org.dueregard.Answered.entry;
import static org.dueregard.Answered.gap;
import static org.dueregard.Answered.gatherMore;
import static org.dueregard.Answered.involvement;
import static org.dueregard.Answered.item;
import static org.dueregard.Answered.mitigations;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.outcome;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reduce;
import static org.dueregard.Answered.scoring;
import static org.dueregard.Answered.screening;

/**
 * The case the pages show, brought as far as a test needs it.
 */
final class Underway {

	private Underway() {
	}

	/**
	 * What an author types to start an assessment, with answers of one's own.
	 */
	static Map<String, String> typedProposal(Map<String, String> own) {
		var typed = new HashMap<>(Map.ofEntries(Map.entry("title", "New lamps"),
				Map.entry("summary", "Lamps that need less electricity."), Map.entry("kind", "PROCUREMENT"),
				Map.entry("status", "NEW"), Map.entry("directorate", "Highways"), Map.entry("team", "Lighting"),
				Map.entry("owner", "Head of lighting"), Map.entry("decisionMaker", "Cabinet"),
				Map.entry("decisionDate.day", "7"), Map.entry("decisionDate.month", "7"),
				Map.entry("decisionDate.year", "2026"), Map.entry("keyDecision", "NO"),
				Map.entry("whoIsAffected", "RESIDENTS"), Map.entry("exemptContent", "NO"), Map.entry("complete", "")));
		typed.putAll(own);
		return typed;
	}

	static Case toGather(Casework casework) {
		return toGather(casework, County.COUNCIL);
	}

	static Case toGather(Casework casework, String body) {
		return casework.register(body, proposal())
			.submit("screenProposal", screening(Map.of("age", "ADVERSE", "disability", "DONT_KNOW")));
	}

	static Case toScore(Casework casework) {
		return fromGatheringToScoring(toGather(casework));
	}

	private static Case fromGatheringToScoring(Case gathering) {
		return gathering.submit("gatherEvidence", evidence()).submit("involvePeople", involvement());
	}

	static Case toReview(Casework casework) {
		return fromGatheringToReview(toGather(casework));
	}

	static Case fromGatheringToReview(Case gathering) {
		return fromGatheringToScoring(gathering).submit("scoreImpact", impact())
			.submit("planMitigation", mitigations(reduce(1, "MODERATE", "POSSIBLE"), gatherMore(2)))
			.submit("proposeOutcome", outcome("ADJUST"));
	}

	private static Map<String, Object> evidence() {
		var survey = but(item("Passenger survey", "age"), "finding",
				"Two in five Sunday passengers are over 65.\n\nБільшість їздить до церкви.");
		return Map.of("items", List.of(survey), "gaps", List.of(gap("disability")));
	}

	/**
	 * A serious effect on age, and an unknown one on disability.
	 */
	static Map<String, Object> impact() {
		return scoring(negative("age", "Over 65s without a car", "SEVERE", "LIKELY"),
				entry("disability", "Wheelchair users", "UNKNOWN"));
	}

}
