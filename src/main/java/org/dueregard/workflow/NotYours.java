package org.dueregard.workflow;

import java.util.Set;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;

/**
 * The officer may not do this step of this case.
 */
class NotYours extends Refusal {

	private static final Set<String> NOBODYS_FAULT = Set.of("task.gone", "task.changedMeanwhile");

	private final String rule;

	NotYours(Problem problem) {
		this(problem, problem.key());
	}

	private NotYours(Problem problem, String rule) {
		super(problem);
		this.rule = rule;
	}

	/**
	 * What belongs to another body looks like nothing to them; the record knows better.
	 */
	static NotYours ofAnotherBody() {
		return new NotYours(Problem.of("task.gone"), "task.officer.otherBody");
	}

	/**
	 * Key of the rule that refused it.
	 */
	String rule() {
		return this.rule;
	}

	/**
	 * Whether somebody tried what they may not, rather than came too late.
	 */
	boolean isAttempt() {
		return !NOBODYS_FAULT.contains(this.rule);
	}

}
