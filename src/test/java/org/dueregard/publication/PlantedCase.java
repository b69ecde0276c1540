package org.dueregard.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.jspecify.annotations.Nullable;

import static org.dueregard.Answered.ask;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.gap;
import static org.dueregard.Answered.item;
import static org.dueregard.Answered.mitigations;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.reduce;
import static org.dueregard.Answered.scoring;

/**
 * A case whose every text has a word of its own, and what of it may be public.
 */
final class PlantedCase {

	/** Written by officers for officers; the public never reads it. */
	static final Set<String> FOR_OFFICERS = Set.of("ConfirmScreening.comment", "AdviceRequest.question",
			"ReviewQuality.evidenceComment", "ReviewQuality.impactComment", "ReviewQuality.mitigationComment",
			"ReviewQuality.outcomeComment", "SignOff.comment", "RecordDecision.comment",
			"ClearForPublication.shownBecause", "WithdrawAssessment.reason");

	/** Told on the page, but no part of the published document. */
	private static final Set<String> BESIDE_THE_DOCUMENT = Set.of("ReviewActions.progress",
			"ReviewActions.unexpectedEffects");

	private static final String WITHHELD_ADDRESS = "a withheld mail address";

	private final String what;

	private final MadeUpWords words;

	private final boolean withPassages;

	private final Map<String, PlantedWord> standing = new LinkedHashMap<>();

	private final Set<PlantedWord> open = new HashSet<>();

	private final Case file;

	private boolean asked;

	PlantedCase(String what, MadeUpWords words, Casework casework, String body, Map<String, Object> proposal,
			boolean withPassages) {
		this.what = what;
		this.words = words;
		this.withPassages = withPassages;
		this.file = casework.register(body, planted("registerProposal", proposal));
	}

	Case file() {
		return this.file;
	}

	String what() {
		return this.what;
	}

	/**
	 * Goes on with planted answers until the case waits at a step.
	 */
	PlantedCase upTo(String step) {
		while (!this.file.open().contains(step)) {
			var next = this.file.open().get(0);
			submit(next, usual(next));
		}
		return this;
	}

	PlantedCase submit(String step, Map<String, Object> answers) {
		var planted = planted(step, answers);
		switch (step) {
			case "adviseOnImpact" -> this.file.submit(step, planted, "specialist");
			default -> this.file.submit(step, planted);
		}
		return this;
	}

	/**
	 * Writes something that no command of a step carries.
	 */
	String write(String act, String field) {
		return this.words.plant(this.what, act, field, false).text();
	}

	Map<String, Object> planted(String step, Map<String, Object> answers) {
		var numbers = new HashMap<String, Integer>();
		forget(step);
		if (step.equals("scoreImpact")) {
			forget("planMitigation");
		}
		return new Planting((field) -> text(step, field, numbers.merge(field, 1, Integer::sum))).in(step, answers);
	}

	/**
	 * Answers to a step that nobody has completed.
	 */
	Map<String, Object> draft(String step) {
		return new Planting((field) -> write("draft", field)).in(step, usual(step));
	}

	private String text(String step, String field, int number) {
		var shown = keep(step, field, number, false);
		if (!this.withPassages || FOR_OFFICERS.contains(field) || step.equals("clearForPublication")) {
			return shown.text();
		}
		var hidden = keep(step, field, number, true);
		if (field.equals("ProposeOutcome.plainSummary")) {
			return "%s %s %s@fellshire.example %s@fellshire.example".formatted(shown.text(), hidden.text(),
					keep(step, WITHHELD_ADDRESS, number, true).text(),
					keep(step, "a mail address", number, false).text());
		}
		return shown.text() + " " + hidden.text();
	}

	private void forget(String step) {
		this.standing.keySet().removeIf((place) -> place.startsWith(step + " "));
	}

	private PlantedWord keep(String step, String field, int number, boolean withheld) {
		var word = this.words.plant(this.what, step, field, withheld);
		this.standing.put("%s %s %d %s".formatted(step, field, number, withheld), word);
		return word;
	}

	/**
	 * Says that of what stands in the case now, this may be read by everybody from now
	 * on.
	 */
	PlantedCase isPublic(Predicate<PlantedWord> which) {
		this.standing.values()
			.stream()
			.filter((word) -> !word.withheld() && !FOR_OFFICERS.contains(word.field()))
			.filter((word) -> Planting.COMMANDS.containsKey(word.step()))
			.filter(which)
			.forEach(this.open::add);
		return this;
	}

	/**
	 * Says that the review that stands in the case may be read by everybody.
	 */
	PlantedCase isReviewed() {
		return isPublic((word) -> BESIDE_THE_DOCUMENT.contains(word.field()));
	}

	PlantedCase isWithdrawn() {
		this.open.clear();
		this.standing.values()
			.stream()
			.filter((word) -> word.field().equals("WithdrawAssessment.reason"))
			.forEach(this.open::add);
		return this;
	}

	/**
	 * What stands in the case now.
	 */
	Collection<PlantedWord> standing() {
		return this.standing.values();
	}

	Set<PlantedWord> open() {
		return this.open;
	}

	/**
	 * What of it stands in the published document.
	 */
	Set<PlantedWord> inDocument() {
		return this.open.stream()
			.filter((word) -> !BESIDE_THE_DOCUMENT.contains(word.field()))
			.collect(Collectors.toSet());
	}

	/**
	 * What is to be redacted, one passage on each line.
	 */
	String passages() {
		return this.standing.values()
			.stream()
			.filter((word) -> word.withheld() && !word.field().equals(WITHHELD_ADDRESS))
			.map(PlantedWord::text)
			.collect(Collectors.joining("\n"));
	}

	private Map<String, Object> usual(String step) {
		return switch (step) {
			case "screenProposal" -> screening("ADVERSE");
			case "gatherEvidence" -> evidence();
			case "involvePeople" -> but(Answered.involvement(), "whyNobody", null);
			case "scoreImpact" -> scores();
			case "adviseOnImpact" -> Answered.advised();
			case "planMitigation" -> mitigations(measure(1), justified(2));
			case "recordDecision" -> Answered.decision("AGREE", this.file.hash());
			case "clearForPublication" -> clearance(null);
			default -> Answered.usual(step);
		};
	}

	Map<String, Object> screening(String onAge) {
		return Answered.screening(this.file.characteristics(), Map.of("age", onAge));
	}

	private Map<String, Object> scores() {
		var scores = scoring(negative("age", "Over 65s", "SERIOUS", "POSSIBLE"),
				negative("age", "Under 16s", "MINOR", "POSSIBLE"));
		var advice = this.asked ? List.of() : List.of(ask("age", this.file.officer("specialist")));
		this.asked = true;
		return but(scores, "advice", advice);
	}

	static Map<String, Object> evidence() {
		return unanswered(
				Map.of("items", List.of(item("Survey", "age"), item("Counts", "age")), "gaps", List.of(gap("age"))),
				"whyNone");
	}

	static Map<String, Object> noEvidence() {
		return Map.of("items", List.of(), "gaps", List.of(gap("age")));
	}

	static Map<String, Object> clearance(@Nullable String publishOn) {
		var cleared = unanswered(Answered.cleared(), "shownBecause", "redactionReason", "passagesToRedact");
		return (publishOn != null) ? but(cleared, "publishOn", publishOn) : cleared;
	}

	static Map<String, Object> proposal() {
		return unanswered(Answered.proposal(), "exemptReason");
	}

	static Map<String, Object> exemptProposal() {
		return but(Answered.proposal(), "exemptContent", "YES");
	}

	private static Map<String, Object> measure(int entry) {
		return unanswered(reduce(entry, "MINOR", "UNLIKELY"), "legitimateAim", "proportionality");
	}

	private static Map<String, Object> justified(int entry) {
		return unanswered(Map.of("entry", entry, "response", "JUSTIFY", "due", "2026-09-01"));
	}

	private static Map<String, Object> unanswered(Map<String, Object> answers, String... keys) {
		var changed = new HashMap<>(answers);
		for (var key : keys) {
			changed.put(key, null);
		}
		return changed;
	}

}
