package org.dueregard.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something the rules do not allow, told so that the officer can put it right. Nothing of
 * what was asked has happened. Each room names its own refusals as facts.
 */
public abstract class Refusal extends RuntimeException {

	private final transient List<Problem> problems;

	protected Refusal(List<Problem> problems) {
		super(problems.stream().map(Problem::key).collect(Collectors.joining(", ")));
		if (problems.isEmpty()) {
			throw new IllegalArgumentException("A refusal needs a problem");
		}
		this.problems = List.copyOf(problems);
	}

	protected Refusal(Problem problem) {
		this(List.of(problem));
	}

	/**
	 * What is wrong, in the order of the form; never empty.
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
