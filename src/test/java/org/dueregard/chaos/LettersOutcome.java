package org.dueregard.chaos;

import java.util.Map;

/**
 * What became of letters.
 *
 * @param written how many were written
 * @param refused how often one was tried in vain
 * @param once how many reached the mail server once
 * @param more how many reached it more than once
 * @param inDoubt how many of all nobody knows to have arrived, and administrators are
 * shown
 * @param lost how many did not reach it and are not shown to anybody
 * @param jobs how many tries were still to come
 * @param byNode how many each node brought
 */
record LettersOutcome(int written, int refused, int once, int more, int inDoubt, int lost, int jobs,
		Map<String, Long> byNode) {

	boolean isWhole() {
		return this.more == 0 && this.lost == 0 && this.jobs == 0 && this.byNode.size() > 1;
	}

	String inMarkdown() {
		return """
				| Letters | |
				|---|--:|
				| Written while the mail server is away | %,d |
				| Tries in vain in its 24 hours | %,d |
				| Brought by each node, one of which is killed while it sends | %s |
				| Reached the mail server once | %,d |
				| Reached it more than once (aim: none) | %,d |
				| In doubt, and shown to administrators | %,d |
				| Lost: neither (aim: none) | %,d |
				| Tries still to come (aim: none) | %,d |
				""".formatted(this.written, this.refused,
				String.join(" and ", this.byNode.values().stream().map("%,d"::formatted).toList()), this.once,
				this.more, this.inDoubt, this.lost, this.jobs);
	}

}
