package org.dueregard.workflow;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.dueregard.Answered;
import org.dueregard.DueRegardTest;
import org.dueregard.assessment.RegisterProposal;
import org.dueregard.assessment.WithdrawAssessment;
import org.dueregard.shared.AnswersRefused;
import org.dueregard.shared.Problem;
import org.dueregard.shared.Prose;
import org.dueregard.workbench.form.Forms;
import org.dueregard.workbench.form.Sentences;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.dueregard.Answered.but;

/**
 * Whatever is sent for an answer, it is taken or refused in words, and never breaks
 * anything.
 */
@DueRegardTest
class BadAnswersTests {

	private static final List<Object> ANYTHING = List.of("words", "2026-02-31", "31 February", "ongoing", "\u0000",
			"-1", "1.5", "1e400", "99999999999999999999", "true", "null", "[]", "<b>", 0, -1, 1.5, 99999999999L,
			Double.POSITIVE_INFINITY, true, List.of(), List.of("words"), List.of(1, true), List.of(List.of()),
			List.of(Map.of()), Map.of(), Map.of("words", "words"), Map.of("value", List.of(Map.of("", ""))),
			new byte[] { 1 }, Collections.singletonList(null), List.of("words", "words"), new Date(0));

	@Autowired
	Answers answers;

	@Autowired
	Map<String, UserStep<?>> steps;

	@Autowired
	Forms forms;

	@Autowired
	Sentences sentences;

	@TestFactory
	Stream<DynamicTest> anythingForAnyAnswerIsTakenOrRefusedInWords() {
		return commands().entrySet()
			.stream()
			.flatMap((command) -> Arrays.stream(command.getValue().getRecordComponents())
				.map((component) -> DynamicTest.dynamicTest(command.getKey() + "." + component.getName(),
						() -> ANYTHING.forEach((anything) -> takenOrRefused(command.getKey(), command.getValue(),
								but(usual(command.getKey()), component.getName(), anything))))));
	}

	@TestFactory
	Stream<DynamicTest> anythingForAnyAnswerInARowIsTakenOrRefusedInWords() {
		return commands().entrySet()
			.stream()
			.flatMap((command) -> rows(command.getValue())
				.flatMap((list) -> Arrays.stream(element(list).getRecordComponents())
					.map((component) -> DynamicTest.dynamicTest(
							"%s.%s.%s".formatted(command.getKey(), list.getName(), component.getName()),
							() -> ANYTHING.forEach((anything) -> takenOrRefused(command.getKey(), command.getValue(),
									but(usual(command.getKey()), list.getName(),
											List.of(but(row(command.getKey(), list.getName()), component.getName(),
													anything)))))))));
	}

	@TestFactory
	Stream<DynamicTest> whatIsNeededAndMissingIsNamed() {
		return demands(NotNull.class, NotBlank.class, NotEmpty.class).flatMap(
				(demand) -> Stream.of(demand.refuses(null, "answer.missing"), demand.refuses("   ", "answer.missing")));
	}

	@TestFactory
	Stream<DynamicTest> whatIsTooLongIsNamed() {
		return demands(Prose.class, Size.class).map((demand) -> {
			var limit = demand.component().isAnnotationPresent(Prose.class) ? Prose.LONGEST
					: demand.component().getAnnotation(Size.class).max();
			return (demand.component().getType() == String.class)
					? demand.refuses("ж".repeat(limit + 1), "answer.tooLong")
					: demand.refuses(Collections.nCopies(limit + 1, row(demand.step(), demand.component().getName())),
							"answer.tooMany");
		});
	}

	@TestFactory
	Stream<DynamicTest> whatIsTooSmallIsNamed() {
		return demands(PositiveOrZero.class, Min.class).map((demand) -> demand.refuses(-1, "answer.tooSmall"));
	}

	@TestFactory
	Stream<DynamicTest> whatIsNotOfferedIsNamed() {
		return demands().filter((demand) -> demand.component().getType().isEnum())
			.map((demand) -> demand.refuses("MAYBE", "answer.notAChoice"));
	}

	@TestFactory
	Stream<DynamicTest> whatIsNoDayIsNamed() {
		return demands().filter((demand) -> demand.component().getType() == LocalDate.class)
			.flatMap((demand) -> Stream.of("ongoing", "2026-02-31", "31 February", "20260302", 20000)
				.map((day) -> demand.refuses(day, "answer.notADate")));
	}

	@TestFactory
	Stream<DynamicTest> aDayThatNobodyMeansIsNamed() {
		return demands().filter((demand) -> demand.component().getType() == LocalDate.class)
			.flatMap((demand) -> Stream.of("+999999999-12-31", "-999999999-01-01", "2126-03-02", "0026-03-02")
				.map((day) -> DynamicTest.dynamicTest("%s.%s %s".formatted(demand.step(), demand.field, day),
						() -> assertThat(problems(demand.step(), demand.answers.apply(day)))
							.extracting(Problem::field, Problem::key)
							.contains(tuple(demand.field, "answer.notANearDay")))));
	}

	@TestFactory
	Stream<DynamicTest> whatIsNoNumberIsNamed() {
		return demands().filter((demand) -> demand.component().getType() == Integer.class)
			.flatMap((demand) -> Stream.of("many", "1.5", "12a")
				.map((number) -> demand.refuses(number, "answer.notANumber")));
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		var given = but(but(but(Answered.proposal(), "title", "x".repeat(201)), "decisionDate", "soon"), "kind", null);

		assertThat(problems("registerProposal", given)).extracting(Problem::field)
			.containsExactlyInAnyOrder("title", "decisionDate", "kind");
	}

	@Test
	void aRowThatIsNoRowLeavesTheOthersTheirPlaces() {
		var given = but(Answered.scoring(), "entries",
				List.of("words", Answered.negative("age", "x".repeat(201), "SERIOUS", "POSSIBLE")));

		assertThat(problems("scoreImpact", given)).extracting(Problem::field)
			.containsExactlyInAnyOrder("entries[0]", "entries[1].group");
	}

	/** Every component of every command, in rows too, that has one of the annotations. */
	@SafeVarargs
	private Stream<Demand> demands(Class<? extends Annotation>... annotations) {
		return commands().entrySet().stream().flatMap((command) -> {
			var step = command.getKey();
			var own = Arrays.stream(command.getValue().getRecordComponents())
				.map((component) -> new Demand(step, component, component.getName(),
						(answer) -> but(usual(step), component.getName(), answer)));
			var inRows = rows(command.getValue()).flatMap((list) -> Arrays.stream(element(list).getRecordComponents())
				.map((component) -> new Demand(step, component, list.getName() + "[0]." + component.getName(),
						(answer) -> but(usual(step), list.getName(),
								List.of(but(row(step, list.getName()), component.getName(), answer))))));
			return Stream.concat(own, inRows);
		})
			.filter((demand) -> annotations.length == 0
					|| Arrays.stream(annotations).anyMatch(demand.component()::isAnnotationPresent));
	}

	/** What a command asks of one answer. */
	private final class Demand {

		private final String step;

		private final RecordComponent component;

		private final String field;

		private final Function<@Nullable Object, Map<String, Object>> answers;

		private Demand(String step, RecordComponent component, String field,
				Function<@Nullable Object, Map<String, Object>> answers) {
			this.step = step;
			this.component = component;
			this.field = field;
			this.answers = answers;
		}

		private String step() {
			return this.step;
		}

		private RecordComponent component() {
			return this.component;
		}

		private DynamicTest refuses(@Nullable Object answer, String key) {
			return DynamicTest.dynamicTest("%s.%s".formatted(this.step, this.field),
					() -> assertThat(problems(this.step, this.answers.apply(answer)))
						.extracting(Problem::field, Problem::key)
						.containsExactly(tuple(this.field, key)));
		}

	}

	private List<Problem> problems(String step, Map<String, Object> given) {
		var refused = new ArrayList<Problem>();
		assertThatExceptionOfType(AnswersRefused.class)
			.isThrownBy(() -> this.answers.command(commands().get(step), given))
			.satisfies((refusal) -> refused.addAll(refusal.problems()));
		saidInWords(step, refused);
		return refused;
	}

	private void takenOrRefused(String step, Class<? extends Record> command, Map<String, Object> given) {
		try {
			this.answers.command(command, given);
		}
		catch (AnswersRefused refused) {
			saidInWords(step, refused.problems());
		}
	}

	private void saidInWords(String step, List<Problem> problems) {
		var form = this.forms.get(step);
		assertThat(problems).allSatisfy((problem) -> {
			assertThat(this.sentences.of(problem, form)).as(problem.toString())
				.doesNotContain("{")
				.doesNotContain(problem.key())
				.doesNotContain("null");
			if (problem.field() != null && !problem.key().equals("answers.unknownField")) {
				assertThat(form.label(problem.field())).as(problem.toString()).isNotEqualTo(problem.field());
			}
		});
	}

	private Map<String, Class<? extends Record>> commands() {
		var commands = new HashMap<String, Class<? extends Record>>();
		this.steps.forEach((id, step) -> commands.put(id, step.form()));
		commands.put("registerProposal", RegisterProposal.class);
		commands.put("withdrawAssessment", WithdrawAssessment.class);
		return commands;
	}

	private static Map<String, Object> usual(String step) {
		return switch (step) {
			case "registerProposal" -> Answered.proposal();
			case "withdrawAssessment" -> Answered.withdrawn();
			case "adviseOnImpact" -> Answered.advised();
			case "recordDecision" -> Answered.decision("AGREE", "0".repeat(64));
			case "answerRequest" -> Map.of("environmental", false, "requestAnswer", "NOT_HELD", "assessment",
					"EIA-2026-000001", "formatName", "Easy read", "ground", "OTHER", "reply", "We know of none.",
					"askedInPublic", "Otters");
			case "weighConcern" -> Map.of("authorView", "We did not know.");
			case "answerConcern" ->
				Map.of("concernOutcome", "TAKEN_UP", "reply", "Thank you.", "forAuthor", "Ask them.");
			case "reviewRequest" -> Map.of("requestReview", "UPHELD", "reply", "It stands.");
			case "scoreImpact" ->
				but(Answered.usual(step), "advice", List.of(Answered.ask("age", "council-specialist")));
			case "gatherEvidence" -> but(Answered.usual(step), "gaps", List.of(Answered.gap("race")));
			default -> Answered.usual(step);
		};
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> row(String step, String list) {
		return ((List<Map<String, Object>>) usual(step).get(list)).get(0);
	}

	private static Stream<RecordComponent> rows(Class<?> command) {
		return Arrays.stream(command.getRecordComponents()).filter((component) -> {
			var element = element(component);
			return element != null && element.isRecord() && element.getRecordComponents().length > 1;
		});
	}

	private static @Nullable Class<?> element(RecordComponent component) {
		return (component.getGenericType() instanceof ParameterizedType list)
				? (Class<?>) list.getActualTypeArguments()[0] : null;
	}

}
