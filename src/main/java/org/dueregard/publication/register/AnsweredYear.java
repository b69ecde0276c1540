package org.dueregard.publication.register;

import java.util.Map;

/**
 * How the requests of a year were answered.
 *
 * @param answers by answer, how many
 * @param inTime how many of them by the day the law sets
 */
public record AnsweredYear(int year, Map<String, Integer> answers, int inTime) {

	public int number() {
		return this.answers.values().stream().mapToInt(Integer::intValue).sum();
	}

	public int number(String answer) {
		return this.answers.getOrDefault(answer, 0);
	}

}
