package org.dueregard.workflow;

import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Reads the few kinds of expression that our diagrams and ready filters need, and refuses
 * every other, wherever it is written: in a diagram that somebody deploys, in a filter
 * that was stored, in a query. An expression of any kind could run whatever is on the
 * class path.
 */
class PlainExpressions extends JuelExpressionManager {

	/**
	 * A name, a name and the answer it is compared with, a question to a bean about the
	 * case, its reference; and who asks and when, for filters.
	 */
	private static final Pattern PLAIN = Pattern
		.compile("[$#]\\{(\\w+|\\w+ == '\\w+'|\\w+\\.\\w+\\(execution\\)|execution\\.processBusinessKey"
				+ "|currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\))}");

	private static final Pattern SOME = Pattern.compile("[$#]\\{");

	/**
	 * @param beans all that an expression can reach, beside the variables of its case
	 */
	PlainExpressions(Map<Object, Object> beans) {
		super(beans);
	}

	@Override
	public ValueExpression createValueExpression(String expression) {
		if (SOME.matcher(expression).find() && !PLAIN.matcher(expression.strip()).matches()) {
			throw Refused.noted(new NotPlain("expression.notPlain"));
		}
		return super.createValueExpression(expression);
	}

}
