package org.dueregard.chaos;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of assessments.
 *
 * @param faults how often each fault happened
 * @param assessments how many were begun
 * @param acts how many were done in them
 * @param silences how often no answer came
 * @param told how often the answer was that something is wrong with the server
 * @param doneAlready how many acts without an answer had been done
 * @param sentTwice how many were sent once more on purpose, and refused in words
 * @param letters how many letters were written
 * @param inDoubt how many of them nobody knows to have arrived, and administrators are
 * shown
 * @param losses what was lost, stuck, doubled or half done, in words
 */
record AssessmentsOutcome(Map<Fault, Integer> faults, int assessments, int acts, int silences, int told,
		int doneAlready, int sentTwice, int letters, int inDoubt, List<String> losses) {

	boolean isWhole() {
		return this.losses.isEmpty();
	}

	String inMarkdown() {
		var table = new StringBuilder("| Faults | |\n|---|--:|\n");
		new TreeMap<>(this.faults)
			.forEach((fault, times) -> table.append("| %s | %,d |%n".formatted(fault.inWords(), times)));
		table.append("""

				| Assessments | |
				|---|--:|
				| From the proposal to publication | %,d |
				| Acts of their officers | %,d |
				| No answer came | %,d |
				| The answer was that the server has a fault | %,d |
				| Acts without an answer that had been done, and were found so | %,d |
				| Acts sent once more on purpose, and refused in words | %,d |
				| Letters written | %,d |
				| In doubt, and shown to administrators | %,d |
				| Lost, stuck, doubled or half done (aim: none) | %,d |
				""".formatted(this.assessments, this.acts, this.silences, this.told, this.doneAlready, this.sentTwice,
				this.letters, this.inDoubt, this.losses.size()));
		this.losses.forEach((loss) -> table.append("\n- ").append(loss));
		return table.append("\n").toString();
	}

}
