package org.dueregard.workbench.form;

import java.util.Map;

import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.JavaValueMapper;

/**
 * FEEL as the engine evaluates it, without an engine.
 */
class EngineFeel implements Feel {

	private final FeelEngine engine = new FeelEngine.Builder().customValueMapper(new JavaValueMapper()).build();

	@Override
	public boolean holds(String expression, Map<String, Object> answers) {
		var result = this.engine.evalExpression(expression.substring(1), answers);
		return result.isRight() && Boolean.TRUE.equals(result.right().get());
	}

}
