package org.dueregard.workflow;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.dueregard.shared.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every human step has a form of its name, and the form asks for its record, no more and
 * no less.
 */
class FormTests {

	private static final Set<String> KNOWN = Set.of("text", "html", "textfield", "textarea", "number", "checkbox",
			"select", "radio", "checklist", "taglist", "datetime", "group", "dynamiclist", "table", "separator");

	private static final Map<String, Class<?>> RECORDS = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.dueregard")
		.stream()
		.filter((type) -> type.isRecord() && !type.isMemberClass())
		.collect(Collectors.toMap(JavaClass::getSimpleName, JavaClass::reflect));

	static Stream<Form> forms() {
		return Form.all();
	}

	@Test
	void everyHumanStepNamesTheFormOfItsOwnName() {
		assertThat(Diagram.all().flatMap((diagram) -> diagram.every(UserTask.class).stream())).isNotEmpty()
			.allSatisfy((task) -> {
				assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
				assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
			});
	}

	@Test
	void everyFormBelongsToAStepAndBearsItsName() {
		var names = new TreeMap<String, String>();
		Diagram.all().forEach((diagram) -> {
			diagram.every(UserTask.class).forEach((task) -> names.put(task.getId(), task.getName()));
			diagram.every(StartEvent.class)
				.stream()
				.filter((start) -> start.getCamundaFormRef() != null || !start.getEventDefinitions().isEmpty())
				.forEach((start) -> names.put(start.getId(), start.getName()));
		});

		assertThat(forms().collect(Collectors.toMap(Form::name, Form::title)))
			.containsExactlyInAnyOrderEntriesOf(names);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormHasItsNameAndThePlatformItIsMadeFor(Form form) {
		var schema = form.schema();

		assertThat(schema.path("id").asText()).isEqualTo(form.name());
		assertThat(schema.path("type").asText()).isEqualTo("default");
		assertThat(schema.path("schemaVersion").asInt()).isEqualTo(16);
		assertThat(schema.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormAsksForTheComponentsOfItsRecordAndARowForThoseOfItsOwn(Form form) {
		asked(form).forEach((record, questions) -> assertThat(questions).extracting(Form::key)
			.containsExactlyInAnyOrder(
					Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).toArray(String[]::new)));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormIsMadeOfComponentsThatTasklistAndWorkbenchKnow(Form form) {
		assertThat(form.everything()).extracting((component) -> component.path("type").asText()).isSubsetOf(KNOWN);
		assertThat(form.everything()).extracting((component) -> component.path("id").asText()).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyQuestionHasALabel(Form form) {
		assertThat(form.everything())
			.filteredOn((component) -> !Set.of("text", "separator").contains(component.path("type").asText()))
			.allSatisfy((component) -> assertThat(Form.label(component)).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void whatScreeningMissedCanStillBeChosen(Form form) {
		assertThat(form.everything())
			.filteredOn((component) -> component.path("valuesKey").asText().endsWith("haracteristics"))
			.allSatisfy((component) -> assertThat(component.path("valuesKey").asText()).isEqualTo("characteristics"));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyQuestionHasHelpBesideIt(Form form) {
		assertThat(form.everything()).filteredOn((component) -> !Form.key(component).isEmpty())
			.allSatisfy((component) -> assertThat(component.path("description").asText()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void choicesOfferEveryConstantOfTheirEnumWithAWordedLabel(Form form) {
		asked(form).forEach((record, questions) -> assertThat(questions).allSatisfy((question) -> {
			var constants = constants(element(field(record, question)));
			var offered = question.path("values");
			assertThat(offered).extracting((value) -> value.path("value").asText())
				.containsExactlyElementsOf(constants);
			assertThat(offered).extracting((value) -> value.path("label").asText())
				.allSatisfy((label) -> assertThat(label).isNotBlank().matches(".*[a-z].*").doesNotContain("_"));
		}));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void whatTheRecordDemandsTheFormDemandsToo(Form form) {
		asked(form)
			.forEach((record, questions) -> assertThat(questions).filteredOn((question) -> !Form.isList(question))
				.allSatisfy((question) -> {
					var field = field(record, question);
					var demands = question.path("validate");
					assertThat(demands.path("required").asBoolean() || !isNeeded(field)).isTrue();
					longest(field)
						.ifPresent((longest) -> assertThat(demands.path("maxLength").asInt()).isEqualTo(longest));
				}));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void listsStandInTheWorkbenchAndTasklistShowsThemAsATable(Form form) {
		assertThat(form.questions()).filteredOn(Form::isList).allSatisfy((list) -> {
			assertThat(list.at("/conditional/hide").asText()).isEqualTo("=inWorkbench != true");
			assertThat(form.everything())
				.filteredOn((component) -> component.path("dataSource").asText().equals("=" + Form.key(list) + "Shown"))
				.singleElement()
				.satisfies(
						(table) -> assertThat(table.at("/conditional/hide").asText()).isEqualTo("=inWorkbench = true"));
		});
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aTableShowsOnlyWhatItsListAsks(Form form) {
		assertThat(form.questions()).filteredOn(Form::isList).allSatisfy((list) -> {
			var asked = Form.questions(list).stream().map(Form::key).toList();
			assertThat(form.everything())
				.filteredOn((component) -> component.path("dataSource").asText().equals("=" + Form.key(list) + "Shown"))
				.allSatisfy((table) -> assertThat(table.path("columns")).isNotEmpty()
					.extracting((column) -> column.path("key").asText())
					.isSubsetOf(asked));
		});
	}

	@Test
	void everyTaskBeginsWithTheCaseSoFar() {
		var tasks = Diagram.all()
			.flatMap((diagram) -> diagram.every(UserTask.class).stream())
			.map(UserTask::getId)
			.collect(Collectors.toSet());

		assertThat(forms()).filteredOn((form) -> tasks.contains(form.name())).isNotEmpty().allSatisfy((form) -> {
			var first = form.schema().at("/components/0");
			assertThat(first.path("type").asText()).isEqualTo("text");
			assertThat(first.path("text").asText()).contains("{{caseSoFar}}", "({{readAddress}})");
		});
	}

	/** The record of a form and those of its rows, with the questions asked for each. */
	private static Map<Class<?>, List<JsonNode>> asked(Form form) {
		var record = Objects.requireNonNull(RECORDS.get(StringUtils.capitalize(form.name())));
		var asked = new HashMap<Class<?>, List<JsonNode>>();
		asked.put(record, form.questions());
		form.questions()
			.stream()
			.filter(Form::isList)
			.forEach((list) -> asked.put(element(field(record, list)), Form.questions(list)));
		return asked;
	}

	private static Field field(Class<?> record, JsonNode question) {
		return Objects.requireNonNull(ReflectionUtils.findField(record, Form.key(question)));
	}

	/** What a list or set holds; else the type itself. */
	private static Class<?> element(Field field) {
		return (field.getGenericType() instanceof ParameterizedType collection)
				? (Class<?>) collection.getActualTypeArguments()[0] : field.getType();
	}

	private static List<String> constants(Class<?> type) {
		return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList() : List.of();
	}

	private static boolean isNeeded(Field field) {
		return field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class)
				|| field.isAnnotationPresent(NotEmpty.class);
	}

	/** How long a text may be; empty for what is no text, and where nothing limits it. */
	private static Optional<Integer> longest(Field field) {
		if (field.getType() != String.class) {
			return Optional.empty();
		}
		return field.isAnnotationPresent(Prose.class) ? Optional.of(Prose.LONGEST)
				: Optional.ofNullable(field.getAnnotation(Size.class)).map(Size::max);
	}

}
