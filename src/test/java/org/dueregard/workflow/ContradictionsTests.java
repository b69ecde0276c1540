package org.dueregard.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dueregard.Answered;
import org.dueregard.Casework;
import org.dueregard.Casework.Case;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.OnRecord;
import org.dueregard.shared.Problem;
import org.dueregard.workbench.form.Forms;
import org.dueregard.workbench.form.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.Answered.ask;
import static org.dueregard.Answered.but;
import static org.dueregard.Answered.decision;
import static org.dueregard.Answered.entry;
import static org.dueregard.Answered.gap;
import static org.dueregard.Answered.item;
import static org.dueregard.Answered.mitigations;
import static org.dueregard.Answered.negative;
import static org.dueregard.Answered.noEffectOnAnyone;
import static org.dueregard.Answered.outcome;
import static org.dueregard.Answered.proposal;
import static org.dueregard.Answered.reduce;
import static org.dueregard.Answered.reviewed;
import static org.dueregard.Answered.rework;
import static org.dueregard.Answered.scoring;
import static org.dueregard.Answered.usual;
import static org.dueregard.Answered.without;
import static org.dueregard.Answers.problemsOf;

/**
 * Answers that contradict each other, the case or the calendar are refused in words, and
 * leave everything as it was.
 */
@DueRegardTest
class ContradictionsTests {

	@Autowired
	Casework casework;

	@Autowired
	OnRecord onRecord;

	@Autowired
	Forms forms;

	@Autowired
	Sentences sentences;

	private Map<String, Case> waiting = new HashMap<>();

	@BeforeEach
	void anew() {
		this.waiting.clear();
	}

	@TestFactory
	Stream<DynamicTest> ofAProposal() {
		return Stream.of(unheard("exemptReason", but(proposal(), "exemptContent", "YES")),
				unheard("exemptReason", but(proposal(), "exemptReason", "Commercial")),
				unheard("parentReference", but(proposal(), "parentReference", "EIA-2025-999999")),
				unheard("parentReference", but(proposal(), "parentReference", "the one before")));
	}

	@TestFactory
	Stream<DynamicTest> ofScreening() {
		var effects = rows(noEffectOnAnyone(), "effects");
		return Stream.of(refused("screenProposal", "effects", list("effects", effects.subList(1, 9))),
				refused("screenProposal", "effects[9].characteristic",
						list("effects", Stream.concat(effects.stream(), effects.stream().limit(1)).toList())),
				refused("screenProposal", "effects[0].characteristic", list("effects",
						Stream.concat(Stream.of(but(effects.get(0), "characteristic", "star_sign")), effects.stream())
							.toList())),
				refused("confirmScreening", "comment", Map.of("screeningDecision", "SENT_BACK")),
				refused("confirmScreening", "comment", Map.of("screeningDecision", "FULL_REQUIRED")));
	}

	@TestFactory
	Stream<DynamicTest> ofEvidence() {
		return Stream.of(refused("gatherEvidence", "items", Map.of("items", List.of(item("Survey", "race")))),
				refused("gatherEvidence", "whyNone", Map.of("gaps", List.of(gap("age")))),
				refused("gatherEvidence", "whyNone", but(usual("gatherEvidence"), "whyNone", "No time")),
				refused("gatherEvidence", "items[1].title",
						Map.of("items", List.of(item("Survey", "age"), item(" survey", "age")))),
				refused("gatherEvidence", "items[0].date", Map.of("items", List.of(dated("2026-03-03")))),
				refused("gatherEvidence", "items[0].date", Map.of("items", List.of(dated("1899-12-31")))),
				refused("gatherEvidence", "items[0].url",
						Map.of("items", List.of(but(item("Survey", "age"), "url", "on the shelf")))),
				refused("gatherEvidence", "gaps[0].due",
						but(usual("gatherEvidence"), "gaps", List.of(but(gap("age"), "due", "2026-03-01")))));
	}

	@TestFactory
	Stream<DynamicTest> ofInvolvement() {
		var forum = rows(usual("involvePeople"), "engagements").get(0);
		return Stream.of(refused("involvePeople", "engagements", Map.of()),
				refused("involvePeople", "whyNobody", but(usual("involvePeople"), "whyNobody", "No time")),
				refused("involvePeople", "engagements[0].to", engagement(but(forum, "to", "2026-01-11"))),
				refused("involvePeople", "engagements[0].responded", engagement(but(forum, "responded", 61))));
	}

	@TestFactory
	Stream<DynamicTest> ofScoring() {
		var effect = negative("age", "Over 65s", "SERIOUS", "POSSIBLE");
		return Stream.of(refused("scoreImpact", "entries", scoring(entry("race", "Everybody", "POSITIVE"))),
				refused("scoreImpact", "entries[0].severity", scoring(without(effect, "severity"))),
				refused("scoreImpact", "entries[0].likelihood", scoring(without(effect, "likelihood"))),
				refused("scoreImpact", "entries[0].directness", scoring(without(effect, "directness"))),
				refused("scoreImpact", "entries[0].severity",
						scoring(but(entry("age", "Over 65s", "POSITIVE"), "severity", "MINOR"))),
				refused("scoreImpact", "entries[1].kind", scoring(effect, entry("race", "Everybody", "NEUTRAL"))),
				refused("scoreImpact", "entries[0].evidence", scoring(but(effect, "evidence", List.of("Hearsay")))),
				refused("scoreImpact", "advice[0].specialist",
						but(scoring(effect), "advice", List.of(ask("age", "trust-specialist")))),
				refused("scoreImpact", "advice[0].specialist",
						but(scoring(effect), "advice", List.of(ask("age", "council-author")))));
	}

	@TestFactory
	Stream<DynamicTest> ofMitigationAndOutcome() {
		return Stream.of(refused("planMitigation", "mitigations", Map.of("mitigations", List.of())),
				refused("planMitigation", "mitigations[0].residualSeverity",
						mitigations(reduce(1, "SEVERE", "POSSIBLE"))),
				refused("planMitigation", "mitigations[0].due",
						mitigations(but(reduce(1, "MINOR", "UNLIKELY"), "due", "2026-03-01"))),
				refused("planMitigation", "mitigations[0].due",
						mitigations(without(reduce(1, "MINOR", "UNLIKELY"), "due"))),
				refused("planMitigation", "mitigations[1].entry",
						mitigations(reduce(1, "MINOR", "UNLIKELY"), reduce(2, "MINOR", "UNLIKELY"))));
	}

	@TestFactory
	Stream<DynamicTest> ofAnOutcomeThatHidesWhatRemains() {
		var buses = this.casework.register(County.COUNCIL, proposal())
			.upTo("planMitigation")
			.submit("planMitigation", mitigations(reduce(1, "MODERATE", "POSSIBLE")));
		this.waiting.put("proposeOutcome", buses);
		return Stream.of(refused("proposeOutcome", "outcome", outcome("NO_MAJOR_CHANGE")),
				refused("proposeOutcome", "outcome", outcome("CONTINUE_WITH_JUSTIFICATION")));
	}

	@TestFactory
	Stream<DynamicTest> ofAReview() {
		return Stream.of(
				refused("reviewQuality", "principleRigour", but(usual("reviewQuality"), "principleRigour", "NO")),
				refused("reviewQuality", "reworkStep", without(rework("SCORE_IMPACT", "impactComment"), "reworkStep")),
				refused("reviewQuality", "impactComment", rework("SCORE_IMPACT", "evidenceComment")),
				refused("reviewQuality", "reworkStep", but(usual("reviewQuality"), "reworkStep", "SCORE_IMPACT")));
	}

	@TestFactory
	Stream<DynamicTest> ofASignature() {
		return Stream.of(refused("signOff", "dueRegard", Map.of("signOffDecision", "APPROVED")),
				refused("signOff", "dueRegard", Map.of("signOffDecision", "APPROVED", "dueRegard", false)),
				refused("signOff", "comment", Map.of("signOffDecision", "RETURNED", "reworkStep", "SCORE_IMPACT")),
				refused("signOff", "reworkStep", Map.of("signOffDecision", "RETURNED", "comment", "Not yet")),
				refused("signOff", "reworkStep", but(usual("signOff"), "reworkStep", "SCORE_IMPACT")));
	}

	@TestFactory
	Stream<DynamicTest> ofADecision() {
		var agreed = decision("AGREE", waitingAt("recordDecision").hash());
		return Stream.of(refused("recordDecision", "dueRegard", without(agreed, "dueRegard")),
				refused("recordDecision", "decidedOn", but(agreed, "decidedOn", "2026-03-03")),
				refused("recordDecision", "decidedOn", but(agreed, "decidedOn", "2026-03-01")),
				refused("recordDecision", "comment", without(but(agreed, "decision", "STOP"), "comment")),
				refused("recordDecision", "comment", without(but(agreed, "decision", "CHANGE"), "comment")));
	}

	@TestFactory
	Stream<DynamicTest> ofClearance() {
		return Stream.of(refused("clearForPublication", "checked", Map.of("checked", false)),
				refused("clearForPublication", "publishOn", Answered.clearedFor("2026-03-01")),
				refused("clearForPublication", "passagesToRedact",
						but(but(usual("clearForPublication"), "passagesToRedact", "The moon"), "redactionReason",
								"Far away")),
				refused("clearForPublication", "redactionReason",
						but(usual("clearForPublication"), "passagesToRedact", "Dial-a-ride")));
	}

	@TestFactory
	Stream<DynamicTest> ofALookBack() {
		return Stream.of(refused("reviewActions", "nextReview", but(reviewed("CONTINUE"), "nextReview", "2026-03-02")),
				refused("reviewActions", "nextReview", but(reviewed("CLOSE"), "nextReview", "2026-12-01")));
	}

	private DynamicTest refused(String step, String field, Map<String, Object> answers) {
		return DynamicTest.dynamicTest(step + "." + field, () -> {
			var about = waitingAt(step);
			var before = this.onRecord.everything(about);

			var problems = problemsOf(() -> about.submit(step, answers));

			saysWhatToDo(step, field, problems);
			assertThat(withoutHolders(this.onRecord.everything(about))).isEqualTo(withoutHolders(before));
			assertThat(about.open()).contains(step);
		});
	}

	private DynamicTest unheard(String field, Map<String, Object> answers) {
		return DynamicTest.dynamicTest("registerProposal." + field, () -> {
			var before = this.onRecord.titles();
			var unheardOf = but(answers, "title", "Unheard of");

			var problems = problemsOf(() -> this.casework.register(County.COUNCIL, unheardOf));

			saysWhatToDo("registerProposal", field, problems);
			assertThat(this.onRecord.titles()).isEqualTo(before);
		});
	}

	private void saysWhatToDo(String step, String field, List<Problem> problems) {
		assertThat(problems).extracting(Problem::field).containsOnly(field);
		assertThat(problems).allSatisfy(
				(problem) -> assertThat(this.sentences.of(problem, this.forms.get(step))).matches("(?s).*[a-z] .*")
					.doesNotContain("{", "null", problem.key()));
		assertThat(this.forms.get(step).label(field)).isNotEqualTo(field);
	}

	/** One case for all answers to a step: what is refused leaves it where it is. */
	private Case waitingAt(String step) {
		return this.waiting.computeIfAbsent(step, (unknown) -> {
			var buses = this.casework.register(County.COUNCIL, proposal());
			return switch (step) {
				case "confirmScreening" -> buses.submit("screenProposal", noEffectOnAnyone());
				case "reviewActions" -> buses.published().fire(buses.timers("reviewDue").get(0));
				default -> buses.upTo(step);
			};
		});
	}

	/** A task is claimed before it is tried. */
	private static Map<String, @Nullable Object> withoutHolders(Map<String, Object> everything) {
		var others = new HashMap<String, @Nullable Object>(everything);
		others.remove("tasks");
		return others;
	}

	private static Map<String, Object> list(String name, List<Map<String, Object>> rows) {
		return but(noEffectOnAnyone(), name, rows);
	}

	private static Map<String, Object> engagement(Map<String, Object> row) {
		return Map.of("engagements", List.of(row));
	}

	private static Map<String, Object> dated(String day) {
		return but(item("Survey", "age"), "date", day);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> rows(Map<String, Object> answers, String list) {
		return (List<Map<String, Object>>) answers.get(list);
	}

}
