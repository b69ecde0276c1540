package org.dueregard.workflow;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.dueregard.identity.Role;
import org.dueregard.impact.Rating;
import org.dueregard.screening.Effect;
import org.dueregard.screening.ScreeningOutcome;
import org.dueregard.shared.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every row of the decision tables, and every answer that has none.
 */
class DecisionTableTests {

	private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					ADVERSE,   NO,  NO,  NO,  FULL,       An adverse effect is likely
					ADVERSE,   YES, YES, YES, FULL,       An adverse effect is likely
					DONT_KNOW, NO,  NO,  NO,  FULL,       The effect on at least one characteristic is not known
					NONE,      YES, NO,  NO,  FULL,       People have voiced concern
					POSITIVE,  NO,  YES, NO,  FULL,       Somebody loses a benefit they have today
					NONE,      NO,  NO,  YES, FULL,       An algorithm or personal data decides or steers
					NONE,      NO,  NO,  NO,  NOT_NEEDED, 'No adverse effect is likely, nobody has voiced concern, and no benefit is lost'
					POSITIVE,  NO,  NO,  NO,  NOT_NEEDED, 'No adverse effect is likely, nobody has voiced concern, and no benefit is lost'
					""")
	void theFirstRowThatFitsSaysWhetherAFullAssessmentIsNeeded(Effect worst, Answer concern, Answer lost,
			Answer algorithm, ScreeningOutcome outcome, String reason) {
		var result = evaluate("screeningOutcome", screening(worst, concern, lost, algorithm));

		assertThat(result.getSingleResult().getEntryMap()).containsEntry("screeningOutcome", outcome.name())
			.containsEntry("reason", reason);
	}

	@Test
	void screeningHasAnOutcomeForAllAnswers() {
		var answers = Arrays.stream(Effect.values())
			.flatMap((worst) -> answers().flatMap((concern) -> answers()
				.flatMap((lost) -> answers().map((algorithm) -> screening(worst, concern, lost, algorithm)))));

		assertThat(answers).hasSize(32)
			.allSatisfy((given) -> assertThat(evaluate("screeningOutcome", given)).hasSize(1));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			1, 1, NONE
			1, 2, NONE
			2, 1, NONE
			1, 3, LOW
			3, 1, LOW
			2, 2, LOW
			4, 1, LOW
			2, 3, MEDIUM
			4, 2, MEDIUM
			3, 3, MEDIUM
			3, 4, HIGH
			4, 3, HIGH
			4, 4, HIGH
			""")
	void severityTimesLikelihoodMakesTheRating(int severity, int likelihood, Rating rating) {
		var result = evaluate("impactRating", Map.of("severity", severity, "likelihood", likelihood));

		assertThat(result.<String>getSingleEntry()).isEqualTo(rating.name());
	}

	@Test
	void ratingsLeaveNoHoleAndOnlyRise() {
		var ratings = IntStream.rangeClosed(1, 16)
			.mapToObj((product) -> evaluate("impactRating", Map.of("severity", product, "likelihood", 1)))
			.map((result) -> Rating.valueOf(result.getSingleEntry()))
			.toList();

		assertThat(ratings).hasSize(16).isSorted().contains(Rating.values());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 17 })
	void whatIsNoRatingHasNone(int product) {
		assertThat(evaluate("impactRating", Map.of("severity", product, "likelihood", 1))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			NONE,   NO,  NO,  NO,  head-of-service
			LOW,    NO,  NO,  NO,  head-of-service
			LOW,    YES, NO,  NO,  head-of-service director
			NONE,   YES, YES, NO,  head-of-service director legal
			LOW,    NO,  YES, NO,  head-of-service legal
			MEDIUM, NO,  NO,  NO,  head-of-service director
			MEDIUM, YES, YES, NO,  head-of-service director legal
			HIGH,   NO,  NO,  NO,  head-of-service director equality-group legal
			HIGH,   YES, YES, NO,  head-of-service director equality-group legal
			NONE,   NO,  NO,  YES, head-of-service director
			LOW,    NO,  YES, YES, head-of-service director legal
			NONE,   YES, NO,  YES, head-of-service director
			MEDIUM, NO,  NO,  YES, head-of-service director
			HIGH,   YES, YES, YES, head-of-service director equality-group legal
			""")
	void everyRowThatFitsAddsARoleInItsOrder(Rating worst, Answer keyDecision, Answer indirectKept, Answer unknown,
			String roles) {
		var result = evaluate("signOffRoute", route(worst, keyDecision, indirectKept, unknown));

		assertThat(result.<String>collectEntries("role")).containsExactly(roles.split(" "));
	}

	@Test
	void nobodySignsTwiceAndEverySignatoryIsARole() {
		var cases = Arrays.stream(Rating.values())
			.flatMap((worst) -> answers().flatMap((key) -> answers()
				.flatMap((indirect) -> answers().map((unknown) -> route(worst, key, indirect, unknown)))));

		assertThat(cases).hasSize(32).allSatisfy((given) -> {
			List<String> roles = evaluate("signOffRoute", given).collectEntries("role");
			assertThat(roles).startsWith(Role.HEAD_OF_SERVICE.group())
				.doesNotHaveDuplicates()
				.allMatch((role) -> Role.ofGroup(role).isPresent());
		});
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everyRowSaysWhyItIsThereAndTheTableIsKept(String table) {
		var decision = Dmn.readModelFromFile(file(table)).<Decision>getModelElementById(table);

		assertThat(Objects.requireNonNull(decision).getCamundaHistoryTimeToLiveString()).isNotBlank();
		assertThat(decision.getModelInstance().getModelElementsByType(Rule.class)).isNotEmpty()
			.allSatisfy((rule) -> assertThat(rule.getDescription().getTextContent()).isNotBlank());
	}

	static Stream<String> tables() {
		var files = Objects.requireNonNull(new File("processes").list((folder, name) -> name.endsWith(".dmn")));
		return Arrays.stream(files).map((file) -> file.replace(".dmn", ""));
	}

	private static Stream<Answer> answers() {
		return Arrays.stream(Answer.values());
	}

	private static Map<String, Object> screening(Effect worst, Answer concern, Answer lost, Answer algorithm) {
		return Map.of("worstEffect", worst.name(), "publicConcern", concern.name(), "benefitLost", lost.name(),
				"algorithmUsed", algorithm.name());
	}

	private static Map<String, Object> route(Rating worst, Answer keyDecision, Answer indirectKept, Answer unknown) {
		return Map.of("worstResidual", worst.name(), "keyDecision", keyDecision.name(), "indirectDiscriminationKept",
				indirectKept.name(), "unknownRemains", unknown.name(), "body", "fellshire");
	}

	private DmnDecisionTableResult evaluate(String table, Map<String, Object> given) {
		try (var xml = Files.newInputStream(file(table).toPath())) {
			return ENGINE.evaluateDecisionTable(table, xml, given);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static File file(String table) {
		return new File("processes", table + ".dmn");
	}

}
