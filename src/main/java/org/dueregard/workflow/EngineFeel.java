package org.dueregard.workflow;

import java.util.Map;

import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.dueregard.workbench.form.Feel;
import org.springframework.stereotype.Component;

/**
 * The engine's FEEL, for the conditions of forms.
 */
@Component
class EngineFeel implements Feel {

	private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

	@Override
	public boolean holds(String expression, Map<String, Object> answers) {
		var text = expression.startsWith("=") ? expression.substring(1) : expression;
		try {
			var value = this.feel.evaluateSimpleExpression(text, Variables.fromMap(answers).asVariableContext());
			return Boolean.TRUE.equals(value);
		}
		catch (FeelException ex) {
			return false;
		}
	}

}
