package org.dueregard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Filled-in forms, by the keys of their fields.
 */
public final class Answered {

	private static final List<String> CHARACTERISTICS = List.of("age", "disability", "gender_reassignment",
			"marriage_civil_partnership", "pregnancy_maternity", "race", "religion_belief", "sex",
			"sexual_orientation");

	private Answered() {
	}

	/**
	 * The same answers with one changed.
	 */
	public static Map<String, Object> but(Map<String, Object> answers, String key, Object value) {
		var changed = new HashMap<>(answers);
		changed.put(key, value);
		return changed;
	}

	/**
	 * The same answers with one left out.
	 */
	public static Map<String, Object> without(Map<String, Object> answers, String key) {
		var changed = new HashMap<>(answers);
		changed.remove(key);
		return changed;
	}

	public static Map<String, Object> proposal() {
		return proposal("Fewer buses on Sundays");
	}

	public static Map<String, Object> proposal(String title) {
		return new HashMap<>(Map.ofEntries(Map.entry("title", title),
				Map.entry("summary", "Sunday services on three routes would end in September."),
				Map.entry("kind", "SERVICE_CHANGE"), Map.entry("status", "REVISED"),
				Map.entry("directorate", "Highways and transport"), Map.entry("team", "Passenger transport"),
				Map.entry("owner", "Head of passenger transport"), Map.entry("decisionMaker", "Cabinet"),
				Map.entry("decisionReference", "CAB/26/41"), Map.entry("decisionDate", "2026-07-07"),
				Map.entry("keyDecision", "NO"), Map.entry("whoIsAffected", List.of("RESIDENTS", "SERVICE_USERS")),
				Map.entry("exemptContent", "NO")));
	}

	/**
	 * Screening with an effect on some characteristics and none on the others.
	 */
	public static Map<String, Object> screening(Map<String, String> effects) {
		return screening(CHARACTERISTICS, effects);
	}

	public static Map<String, Object> screening(List<String> characteristics, Map<String, String> effects) {
		var rows = characteristics.stream()
			.map((code) -> Map.<String, Object>of("characteristic", code, "effect", effects.getOrDefault(code, "NONE"),
					"reason", "What passengers told us about " + code))
			.toList();
		return new HashMap<>(Map.of("effects", rows, "publicConcern", "NO", "resourcesMoved", "YES",
				"workforceOrProcurement", "NO", "benefitLost", "NO", "algorithmUsed", "NO", "evidenceLookedAt",
				"Ticket data of the last year"));
	}

	public static Map<String, Object> noEffectOnAnyone() {
		return screening(Map.of());
	}

	public static Map<String, Object> confirmed() {
		return new HashMap<>(Map.of("screeningDecision", "CONFIRMED"));
	}

	public static Map<String, Object> evidence(String... characteristics) {
		return new HashMap<>(Map.of("items", List.of(item("Passenger survey", characteristics))));
	}

	public static Map<String, Object> item(String title, String... characteristics) {
		return new HashMap<>(Map.of("type", "SURVEY", "title", title, "source", "Passenger transport team", "date",
				"2025-11-03", "baseNumber", 412, "characteristics", List.of(characteristics), "finding",
				"Two in five Sunday passengers are over 65", "quality", "MODERATE"));
	}

	public static Map<String, Object> gap(String characteristic) {
		return new HashMap<>(Map.of("characteristic", characteristic, "missing", "Who travels on Sundays", "action",
				"Ask on the buses", "owner", "Transport analyst", "due", "2026-05-29"));
	}

	public static Map<String, Object> involvement() {
		return new HashMap<>(
				Map.of("engagements",
						List.of(new HashMap<>(Map.of("groups", "Older people's forum", "method", "Meeting", "from",
								"2026-01-12", "to", "2026-02-13", "access", "Step-free hall, hearing loop", "invited",
								60, "responded", 23, "themes", "Church and hospital visits", "whatChanged",
								"The 14:10 bus was kept")))));
	}

	public static Map<String, Object> negative(String characteristic, String group, String severity,
			String likelihood) {
		return new HashMap<>(Map.of("characteristic", characteristic, "group", group, "aims", List.of("ADVANCE"),
				"kind", "NEGATIVE", "directness", "INDIRECT", "severity", severity, "likelihood", likelihood,
				"peopleAffected", 140, "lasting", "LASTING", "reason", "No other way to travel"));
	}

	public static Map<String, Object> entry(String characteristic, String group, String kind) {
		return new HashMap<>(Map.of("characteristic", characteristic, "group", group, "aims", List.of("ADVANCE"),
				"kind", kind, "reason", "What the survey says"));
	}

	@SafeVarargs
	public static Map<String, Object> scoring(Map<String, Object>... entries) {
		return new HashMap<>(Map.of("entries", List.of(entries)));
	}

	@SafeVarargs
	public static Map<String, Object> mitigations(Map<String, Object>... rows) {
		return new HashMap<>(Map.of("mitigations", List.of(rows)));
	}

	public static Map<String, Object> reduce(int entry, String severity, String likelihood) {
		return new HashMap<>(Map.of("entry", entry, "response", "REDUCE", "action", "Run a dial-a-ride on Sundays",
				"owner", "Head of passenger transport", "due", "2026-09-01", "measure", "Journeys a month",
				"residualSeverity", severity, "residualLikelihood", likelihood));
	}

	public static Map<String, Object> gatherMore(int entry) {
		return new HashMap<>(Map.of("entry", entry, "response", "GATHER_EVIDENCE", "action", "Ask on the buses",
				"owner", "Transport analyst", "due", "2026-09-01"));
	}

	public static Map<String, Object> outcome(String outcome) {
		return new HashMap<>(Map.of("outcome", outcome, "reasons", "Dial-a-ride meets most of the need", "plainSummary",
				"Three Sunday buses end. People who cannot travel otherwise can book a ride."));
	}

	public static Map<String, Object> passed() {
		return new HashMap<>(
				Map.of("principleAware", "YES", "principleInTime", "YES", "principleRigour", "YES", "principleOwn",
						"YES", "principleContinuing", "YES", "principleRecorded", "YES", "reviewOutcome", "PASS"));
	}

	/**
	 * A review that sends back, with its comment.
	 */
	public static Map<String, Object> rework(String step, String commentField) {
		var answers = passed();
		answers.put("reviewOutcome", "REWORK");
		answers.put("principleRigour", "NO");
		answers.put("reworkStep", step);
		answers.put(commentField, "Think again about people without a car");
		return answers;
	}

	public static Map<String, Object> approved() {
		return new HashMap<>(Map.of("signOffDecision", "APPROVED", "dueRegard", true));
	}

	public static Map<String, Object> returned(String step) {
		return new HashMap<>(Map.of("signOffDecision", "RETURNED", "comment", "Not yet", "reworkStep", step));
	}

	public static Map<String, Object> decision(String decision, String versionHash) {
		return new HashMap<>(Map.of("decision", decision, "dueRegard", true, "versionHash", versionHash,
				"minuteReference", "CAB/26/41 item 7", "decidedOn", "2026-03-02", "comment", "After a long debate"));
	}

	public static Map<String, Object> cleared() {
		return new HashMap<>(Map.of("checked", true));
	}

	public static Map<String, Object> clearedFor(String day) {
		return but(cleared(), "publishOn", day);
	}

	/**
	 * A review of the actions that ends in a way.
	 */
	public static Map<String, Object> reviewed(String decision) {
		return new HashMap<>(Map.of("progress", "The dial-a-ride runs every Sunday", "reviewDecision", decision));
	}

	public static Map<String, Object> withdrawn() {
		return new HashMap<>(Map.of("reason", "The buses stay"));
	}

	public static Map<String, Object> advised() {
		return new HashMap<>(Map.of("adviceView", "DISAGREE", "advice", "Think of the hospital visits"));
	}

	public static Map<String, Object> ask(String characteristic, String specialist) {
		return new HashMap<>(Map.of("characteristic", characteristic, "specialist", specialist, "question",
				"Is anybody forgotten?"));
	}

	/**
	 * What officers answer when nothing is the matter: one indirect effect on age, of
	 * which next to nothing remains. The decision is not among them, for it names the
	 * version decided on.
	 */
	public static Map<String, Object> usual(String step) {
		return switch (step) {
			case "screenProposal" -> screening(Map.of("age", "ADVERSE"));
			case "confirmScreening" -> confirmed();
			case "gatherEvidence" -> evidence("age");
			case "involvePeople" -> involvement();
			case "scoreImpact" -> scoring(negative("age", "Over 65s", "SERIOUS", "POSSIBLE"));
			case "planMitigation" -> mitigations(reduce(1, "MINOR", "UNLIKELY"));
			case "proposeOutcome" -> outcome("ADJUST");
			case "reviewQuality" -> passed();
			case "signOff" -> approved();
			case "clearForPublication" -> cleared();
			case "reviewActions" -> reviewed("CLOSE");
			default -> throw new IllegalArgumentException("No usual answers to " + step);
		};
	}

}
