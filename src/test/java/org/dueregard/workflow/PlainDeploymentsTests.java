package org.dueregard.workflow;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.stream.Stream;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.dueregard.County;
import org.dueregard.DueRegardTest;
import org.dueregard.Visitor;
import org.dueregard.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whoever deploys a diagram changes the process, and nothing else.
 */
@DueRegardTest
class PlainDeploymentsTests {

	private static final String DIAGRAM = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
				xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
			<process id="deployed" isExecutable="true" camunda:historyTimeToLive="P1D">
			<startEvent id="begun"/><sequenceFlow id="f1" sourceRef="begun" targetRef="step"/>%s
			<sequenceFlow id="f2" sourceRef="step" targetRef="ended"/><endEvent id="ended"/></process></definitions>""";

	private static final String TABLE = """
			<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
			<decision id="deployedTable" name="t" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
				camunda:historyTimeToLive="P1D"><decisionTable id="dt"><input id="i"><inputExpression id="ie" %s><text>x</text>
			</inputExpression></input><output id="o" name="o"/></decisionTable></decision></definitions>""";

	@LocalServerPort
	int port;

	@Autowired
	County county;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@BeforeEach
	void aCounty() {
		this.county.settle();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					<scriptTask id="step" scriptFormat="groovy"><script>1</script></scriptTask>
					<serviceTask id="step" camunda:class="java.lang.Object"/>
					<serviceTask id="step" camunda:expression="${publishAssessment}"/>
					<serviceTask id="step" camunda:delegateExpression="${''.getClass()}"/>
					<serviceTask id="step" camunda:delegateExpression="${a.b.c}"/>
					<serviceTask id="step" camunda:delegateExpression="#{a.execute(b)}"/>
					<userTask id="step" camunda:assignee="${x} and ${y}"/>
					<userTask id="step" camunda:formKey="embedded:deployment:page.html"/>
					<userTask id="step" name="n"><extensionElements><camunda:taskListener class="x" event="create"/></extensionElements></userTask>
					<businessRuleTask id="step"><extensionElements><camunda:connector/></extensionElements></businessRuleTask>
					""")
	void aDiagramThatHoldsCodeStaysOut(String step) throws Exception {
		var answer = deploy("administrator", "deployed.bpmn", DIAGRAM.formatted(step));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(JsonPath.<String>read(answer.body(), "$.message")).containsAnyOf("hold no code",
				"an expression that is not among the few");
		assertThat(deployed()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "expressionLanguage='groovy'", "expressionLanguage='juel'", "expressionLanguage='javascript'" })
	void aTableInAnotherLanguageStaysOut(String language) throws Exception {
		var answer = deploy("administrator", "deployed.dmn", TABLE.formatted(language));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(this.repository.createDecisionDefinitionQuery().decisionDefinitionKey("deployedTable").count())
			.isZero();
	}

	@ParameterizedTest
	@CsvSource({ "page.html, <p>", "code.groovy, 1", "deployed.bpmn20.xml, <definitions/>", "deployed.bpmn, not xml",
			"deployed.dmn, <!DOCTYPE a><definitions/>" })
	void whatIsNeitherDiagramNorTableNorFormStaysOut(String name, String text) throws Exception {
		assertThat(deploy("administrator", name, text).statusCode()).isEqualTo(422);
	}

	@Test
	void anAdministratorDeploysATableAndNobodyElse() throws Exception {
		assertThat(deploy("council-everything", "deployed.dmn", TABLE.formatted("")).statusCode()).isEqualTo(403);

		var answer = deploy("administrator", "deployed.dmn", TABLE.formatted(""));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(this.repository.createDecisionDefinitionQuery().decisionDefinitionKey("deployedTable").count())
			.isOne();
		this.repository.deleteDeployment(JsonPath.read(answer.body(), "$.id"));
	}

	@Test
	void aDeployedDiagramStillStartsThroughTheDoorAlone() throws Exception {
		var answer = deploy("administrator", "deployed.bpmn", DIAGRAM.formatted("<userTask id='step'/>"));

		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.runtime.startProcessInstanceByKey("deployed", "EIA-2026-000001"));
		this.repository.deleteDeployment(JsonPath.read(answer.body(), "$.id"));
	}

	@Test
	void noLanguageForScriptsIsThere() {
		var languages = new ScriptEngineManager().getEngineFactories()
			.stream()
			.map(ScriptEngineFactory::getLanguageName)
			.map((name) -> name.toLowerCase(Locale.ROOT));

		// The last is the engine's own; no diagram that has a script comes in
		assertThat(languages).isSubsetOf("feel", "feel-unary-tests", "jsp 2.1 el");
	}

	private long deployed() {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey("deployed").count();
	}

	private HttpResponse<String> deploy(String officer, String name, String text) throws Exception {
		var parts = Stream
			.of("--part", "Content-Disposition: form-data; name=\"deployment-name\"", "", "new", "--part",
					"Content-Disposition: form-data; name=\"data\"; filename=\"%s\"".formatted(name),
					"Content-Type: application/octet-stream", "", text, "--part--", "")
			.reduce("", (all, line) -> all + line + "\r\n");
		return new Visitor(this.port).send("/engine-rest/deployment/create",
				HttpRequest.newBuilder()
					.headers(Visitor.as(officer))
					.header("Content-Type", "multipart/form-data; boundary=part")
					.POST(BodyPublishers.ofString(parts)));
	}

}
