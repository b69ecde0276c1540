package org.dueregard.workbench.form;

import java.util.Map;

/**
 * Evaluates the FEEL of a form: the engine's own, kept by the workflow.
 */
public interface Feel {

	/**
	 * Whether an expression such as {@code =decision = "CHANGE"} holds; false when it
	 * cannot be said.
	 * @param expression as in the schema, with its leading equals sign
	 * @param answers by key
	 */
	boolean holds(String expression, Map<String, Object> answers);

}
