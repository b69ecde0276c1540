package org.dueregard.shared;

import java.util.List;

/**
 * Answers of a form are missing, overlong, out of range, contradictory, or not asked for.
 */
public class AnswersRefused extends Refusal {

	public AnswersRefused(List<Problem> problems) {
		super(problems);
	}

	public AnswersRefused(Problem problem) {
		super(problem);
	}

	/**
	 * Refuses when there is something to refuse.
	 */
	public static void unlessNone(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new AnswersRefused(problems);
		}
	}

}
