package org.dueregard.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;

import static org.dueregard.Answered.but;

/**
 * Real assessments, done step by step through the application's own doors, which wait at
 * every step there is, or for their first review. All others are made after them.
 */
final class Prototypes {

	/** How many wait at each step, in each body. */
	private static final Map<String, Integer> BODIES = Map.of("shire", 4, "dale", 1, "moor", 1);

	private static final List<String> STEPS = List.of("screenProposal", "confirmScreening", "gatherEvidence",
			"involvePeople", "scoreImpact", "adviseOnImpact", "planMitigation", "proposeOutcome", "reviewQuality",
			"signOff", "recordDecision", "clearForPublication", "reviewActions");

	/** Who holds a step that is not the author's, in every second case. */
	private static final Map<String, String> HOLDERS = Map.of("confirmScreening", "equality-adviser", "reviewQuality",
			"equality-adviser", "signOff", "head-of-service", "recordDecision", "decision-maker", "clearForPublication",
			"information-officer");

	private static final Set<String> PROSE = Set.of("summary", "evidenceLookedAt", "finding", "themes", "whatChanged",
			"reason", "reasons", "plainSummary", "comment", "progress");

	/** As long as what officers write. */
	private static final String PARAGRAPH = """
			 Residents told us at four meetings and in 212 letters what they fear and what they hope for. Those who \
			have no car, who care for others or who work in shifts would wait longer or travel further; others would \
			gain from services that open when they need them. The figures come from the last census, from ticket sales \
			and from the survey of last autumn, and were checked by the county's analysts.""";

	private final Casework casework;

	private Prototypes(Casework casework) {
		this.casework = casework;
	}

	/**
	 * Fills an empty database and shuts the application that did it.
	 */
	static void into(BenchDatabase database, BenchPost post) {
		try (var office = new Office(database, post)) {
			var prototypes = new Prototypes(office.casework());
			BODIES.forEach((body, number) -> {
				for (var i = 0; i < number * STEPS.size(); i++) {
					prototypes.wait(body, STEPS.get(i % STEPS.size()), (i / STEPS.size()) % 2 == 0);
				}
			});
		}
	}

	private void wait(String body, String step, boolean held) {
		var proposal = Answered.proposal("Fewer buses on Sundays, and what follows " + step);
		var waiting = this.casework.register(body, fuller(but(proposal, "keyDecision", held ? "YES" : "NO")));
		for (var open = waiting.open(); !open.contains(step) && !open.isEmpty(); open = waiting.open()) {
			var next = open.get(0);
			waiting.submit(next, fuller(usual(next, step, waiting)));
			waiting.background();
		}
		if (held && HOLDERS.containsKey(step)) {
			waiting.claim(step, HOLDERS.get(step));
			waiting.background();
		}
	}

	private static Map<String, Object> usual(String step, String goal, Case waiting) {
		if (step.equals("recordDecision")) {
			return Answered.decision("AGREE", waiting.hash());
		}
		if (goal.equals("confirmScreening")) {
			return Answered.noEffectOnAnyone();
		}
		var answers = Answered.usual(step);
		if (step.equals("scoreImpact") && goal.equals("adviseOnImpact")) {
			answers.put("advice", List.of(Answered.ask("age", waiting.officer("specialist"))));
		}
		return answers;
	}

	private static Map<String, Object> fuller(Map<String, Object> answers) {
		var fuller = new HashMap<String, Object>();
		answers.forEach((key, value) -> fuller.put(key, fuller(key, value)));
		return fuller;
	}

	@SuppressWarnings("unchecked")
	private static Object fuller(String key, Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> (each instanceof Map<?, ?>) ? fuller(key, each) : each).toList();
		}
		if (value instanceof Map<?, ?> map) {
			return fuller((Map<String, Object>) map);
		}
		return PROSE.contains(key) ? value + PARAGRAPH : value;
	}

}
