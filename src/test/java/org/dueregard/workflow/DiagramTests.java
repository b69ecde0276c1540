package org.dueregard.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.dueregard.shared.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house for every diagram.
 */
class DiagramTests {

	private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == '([A-Z_]+)'}");

	private static final String WRITTEN_BY_HAND = "[a-z]+([A-Z][a-z]*)*";

	static Stream<Diagram> diagrams() {
		return Diagram.all();
	}

	@Test
	void theEngineTakesEveryDiagramAndDecisionTable() throws IOException {
		var engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
			.setJdbcUrl("jdbc:h2:mem:diagrams")
			.setProcessEngineName("diagrams")
			.buildProcessEngine();
		try (var files = Files.list(Path.of("processes"))) {
			var deployment = engine.getRepositoryService().createDeployment();
			for (var file : files.toList()) {
				deployment.addString(file.getFileName().toString(), Files.readString(file));
			}

			var deployed = deployment.deployWithResult();

			assertThat(deployed.getDeployedProcessDefinitions()).extracting((definition) -> definition.getKey())
				.containsExactlyInAnyOrder("equalityImpactAssessment", "actionReview", "publicRequest",
						"assessmentConcern");
			assertThat(deployed.getDeployedDecisionDefinitions()).extracting((definition) -> definition.getKey())
				.containsExactlyInAnyOrder("screeningOutcome", "impactRating", "signOffRoute");
		}
		finally {
			engine.close();
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyNodeHasAnIdWrittenByHandAndAName(Diagram diagram) {
		assertThat(diagram.every(FlowNode.class)).allSatisfy((node) -> {
			assertThat(node.getId()).matches(WRITTEN_BY_HAND);
			assertThat(node.getName()).isNotBlank();
		});
		assertThat(diagram.every(SequenceFlow.class))
			.allSatisfy((flow) -> assertThat(flow.getId()).matches(WRITTEN_BY_HAND));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyTaskSaysInASentenceWhatItIsFor(Diagram diagram) {
		assertThat(diagram.every(Task.class)).allSatisfy((task) -> assertThat(task.getDocumentations()).singleElement()
			.satisfies((documentation) -> assertThat(documentation.getTextContent()).endsWith(".")));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aConditionComparesOneVariableWithOneAnswerAndNamesItsFlow(Diagram diagram) {
		assertThat(diagram.every(ConditionExpression.class)).isNotEmpty().allSatisfy((expression) -> {
			var condition = CONDITION.matcher(expression.getTextContent());
			assertThat(condition.matches()).isTrue();
			var flow = (SequenceFlow) expression.getParentElement();
			assertThat(flow.getId()).isEqualTo(condition.group(1) + camelCase(condition.group(2)));
			assertThat(flow.getName()).isNotBlank();
		});
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aGatewayAsksForOneVariableAndHasNoFlowWithoutAnAnswer(Diagram diagram) {
		assertThat(forks(diagram)).isNotEmpty().allSatisfy((gateway) -> {
			assertThat(gateway.getId()).startsWith("which");
			assertThat(gateway.getDefault()).isNull();
			assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getConditionExpression)
				.doesNotContainNull()
				.extracting((condition) -> match(condition, 1))
				.containsOnly(variable(gateway));
		});
	}

	@Test
	void everyAnswerOfAnEnumLeadsSomewhere() {
		var gateways = Diagram.all().flatMap((diagram) -> forks(diagram).stream()).toList();
		var enums = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.dueregard")
			.stream()
			.filter((type) -> type.isEnum() && !type.isAnonymousClass())
			.collect(Collectors.toMap(JavaClass::getSimpleName, JavaClass::reflect));

		var variables = gateways.stream().map(DiagramTests::variable).collect(Collectors.toCollection(TreeSet::new));

		assertThat(variables).isNotEmpty().allSatisfy((variable) -> {
			var type = enums.getOrDefault(StringUtils.capitalize(variable), Answer.class);
			assertThat(answers(gateways, variable)).isEqualTo(Arrays.stream(type.getEnumConstants())
				.map((constant) -> ((Enum<?>) constant).name())
				.collect(Collectors.toSet()));
		});
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aServiceTaskNamesTheBeanOfItsOwnName(Diagram diagram) {
		assertThat(diagram.every(ServiceTask.class))
			.allSatisfy((task) -> assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}"));
	}

	/**
	 * A rule is named like the variable it answers with, which would hide a bean of that
	 * name as soon as the rule is asked again.
	 */
	@ParameterizedTest
	@MethodSource("diagrams")
	void aRuleNamesABeanThatNoVariableHides(Diagram diagram) {
		assertThat(diagram.every(BusinessRuleTask.class)).allSatisfy(
				(task) -> assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "Step}"));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void nothingIsScriptedAndNoVariableTravelsUnnamed(Diagram diagram) throws IOException {
		assertThat(Files.readString(diagram.file().toPath())).doesNotContain("camunda:class", "camunda:script",
				"scriptTask", "variables=\"all\"", "formData");
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void itsHistoryHasATimeToLive(Diagram diagram) {
		assertThat(diagram.every(Process.class)).singleElement().satisfies((process) -> {
			assertThat(process.getId() + ".bpmn").isEqualTo(diagram.toString());
			assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
			assertThat(process.isExecutable()).isTrue();
		});
	}

	private static Collection<ExclusiveGateway> forks(Diagram diagram) {
		return diagram.every(ExclusiveGateway.class)
			.stream()
			.filter((gateway) -> gateway.getOutgoing().size() > 1)
			.toList();
	}

	private static String variable(ExclusiveGateway gateway) {
		return match(gateway.getOutgoing().iterator().next().getConditionExpression(), 1);
	}

	private static Set<String> answers(Collection<ExclusiveGateway> gateways, String variable) {
		return gateways.stream()
			.filter((gateway) -> variable(gateway).equals(variable))
			.flatMap((gateway) -> gateway.getOutgoing().stream())
			.map((flow) -> match(flow.getConditionExpression(), 2))
			.collect(Collectors.toSet());
	}

	private static String match(BaseElement condition, int group) {
		var matcher = CONDITION.matcher(condition.getTextContent());
		assertThat(matcher.matches()).isTrue();
		return Objects.requireNonNull(matcher.group(group));
	}

	/** {@code FULL_REQUIRED} becomes {@code FullRequired}. */
	private static String camelCase(String answer) {
		return Arrays.stream(answer.toLowerCase(Locale.ROOT).split("_"))
			.map(StringUtils::capitalize)
			.collect(Collectors.joining());
	}

}
