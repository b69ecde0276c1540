package org.dueregard.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;

import static org.dueregard.Answered.but;

/**
 * Assessments as long as real ones, done step by step through the application's own
 * doors.
 */
final class Assessments {

	private static final List<String> CHARACTERISTICS = List.of("age", "disability", "race", "sex",
			"pregnancy_maternity", "religion_belief", "sexual_orientation", "gender_reassignment");

	private final Casework casework;

	private final Prose prose;

	Assessments(Casework casework, RandomGenerator random) {
		this.casework = casework;
		this.prose = new Prose(random);
	}

	/**
	 * One that needed no full assessment, and is published.
	 */
	Case screenedOut() {
		var effects = Answered.noEffectOnAnyone();
		return begun().submit("screenProposal", fuller(effects))
			.submit("confirmScreening", Answered.confirmed())
			.background();
	}

	/**
	 * One that waits for its clearance.
	 * @param parts how many pieces of evidence and effects there are
	 */
	Case decided(int parts) {
		return begun().submit("screenProposal", fuller(screening()))
			.upTo("gatherEvidence")
			.submit("gatherEvidence", evidence(parts))
			.submit("involvePeople", involvement(1 + parts / 3))
			.submit("scoreImpact", scoring(parts))
			.submit("planMitigation", mitigations(parts))
			.submit("proposeOutcome", fuller(Answered.outcome("ADJUST")))
			.upTo("clearForPublication");
	}

	private Case begun() {
		return this.casework.register("shire",
				but(Answered.proposal(this.prose.title()), "summary", this.prose.text(5)));
	}

	private static Map<String, Object> screening() {
		return Answered.screening(Map.of("age", "ADVERSE", "disability", "ADVERSE", "race", "ADVERSE"));
	}

	private Map<String, Object> evidence(int parts) {
		return new HashMap<>(Map.of("items",
				each(parts, (i) -> Answered.item("Source " + (i + 1), characteristic(i), characteristic(i + 1))),
				"gaps", each(parts / 4, (i) -> Answered.gap(characteristic(i + 4)))));
	}

	private Map<String, Object> involvement(int parts) {
		return new HashMap<>(Map.of("engagements",
				each(parts, (i) -> ((Map<?, ?>) ((List<?>) Answered.involvement().get("engagements")).get(0)))));
	}

	private Map<String, Object> scoring(int parts) {
		return new HashMap<>(Map.of("entries",
				each(parts,
						(i) -> isHarmed(i)
								? Answered.negative(characteristic(i), this.prose.group(), "SERIOUS", "POSSIBLE")
								: Answered.entry(characteristic(i), this.prose.group(), "POSITIVE"))));
	}

	private Map<String, Object> mitigations(int parts) {
		return new HashMap<>(Map.of("mitigations",
				IntStream.range(0, parts)
					.filter(Assessments::isHarmed)
					.mapToObj((i) -> fuller(Answered.reduce(i + 1, "MINOR", "UNLIKELY")))
					.toList()));
	}

	private static boolean isHarmed(int entry) {
		return entry % 3 < 2;
	}

	private static String characteristic(int number) {
		return CHARACTERISTICS.get(number % CHARACTERISTICS.size());
	}

	private List<?> each(int number, java.util.function.IntFunction<Map<?, ?>> made) {
		return IntStream.range(0, number).mapToObj((i) -> fuller(made.apply(i))).toList();
	}

	@SuppressWarnings("unchecked")
	private Map<String, Object> fuller(Map<?, ?> answers) {
		var fuller = new HashMap<>((Map<String, Object>) answers);
		fuller
			.replaceAll((key, value) -> (value instanceof String) ? Impressions.fuller(this.prose, key, (String) value)
					: (value instanceof List<?> list && key.equals("effects"))
							? list.stream().map((each) -> fuller((Map<?, ?>) each)).toList() : value);
		return fuller;
	}

}
