package org.dueregard.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.dueregard.DueRegardTest;
import org.dueregard.workbench.form.Forms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One word for a step in the diagram, its form, its bean and its record.
 */
@DueRegardTest
class StepNamingTests {

	private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)(?:\\.\\w+\\(execution\\))?}");

	@Autowired
	Map<String, UserStep<?>> steps;

	@Autowired
	RegisterProposalStep registerProposal;

	@Autowired
	Forms forms;

	@Autowired
	ApplicationContext application;

	@Test
	void everyStepOfADiagramHasItsBeanItsRecordAndItsForm() {
		assertThat(ids(UserTask.class, UserTask::getId)).containsExactlyInAnyOrderElementsOf(this.steps.keySet())
			.allSatisfy((id) -> {
				assertThat(this.steps.get(id).form().getSimpleName()).isEqualTo(StringUtils.capitalize(id));
				assertThat(this.steps.get(id).getClass().getSimpleName())
					.isEqualTo(StringUtils.capitalize(id) + "Step");
				assertThat(this.forms.get(id).id()).isEqualTo(id);
			});
	}

	@Test
	void theOneStartFormRegistersAProposal() {
		assertThat(ids(StartEvent.class, StartEvent::getCamundaFormRef).stream().filter(StringUtils::hasText))
			.containsExactly("registerProposal");
		assertThat(this.application.getBean("registerProposal")).isSameAs(this.registerProposal);
		assertThat(this.registerProposal.form().getSimpleName()).isEqualTo("RegisterProposal");
	}

	@Test
	void everyBeanADiagramNamesIsThere() {
		var named = Stream
			.concat(ids(ServiceTask.class, ServiceTask::getCamundaDelegateExpression).stream(),
					ids(BusinessRuleTask.class, BusinessRuleTask::getCamundaDelegateExpression).stream())
			.toList();

		assertThat(named).hasSizeGreaterThan(5).allSatisfy((expression) -> assertThat(bean(expression)).isTrue());
	}

	@Test
	void everyListenerAndDateADiagramAsksIsThere() {
		var asked = Diagram.all()
			.flatMap((diagram) -> Pattern
				.compile("delegateExpression=\"([^\"]+)\"|>(\\$\\{\\w+\\.\\w+\\(execution\\)})<")
				.matcher(diagram.text())
				.results())
			.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
			.distinct()
			.toList();

		assertThat(asked)
			.contains("${remindOfficer}", "${escalateTask}", "${waiting.remindOn(execution)}",
					"${reviewDates.next(execution)}")
			.allSatisfy((expression) -> assertThat(bean(expression)).isTrue());
	}

	private boolean bean(String expression) {
		return BEAN.matcher(expression)
			.results()
			.map(MatchResult::group)
			.findFirst()
			.filter((whole) -> this.application.containsBean(whole.replaceAll("\\$\\{(\\w+).*", "$1")))
			.isPresent();
	}

	private static <T extends ModelElementInstance> List<String> ids(Class<T> type, Function<T, String> id) {
		return Diagram.all()
			.flatMap((diagram) -> diagram.every(type).stream())
			.map(id)
			.filter((value) -> value != null)
			.toList();
	}

}
