package org.dueregard.workflow;

/**
 * What the engine calls a task: the step and its case, because Tasklist lists nothing of
 * a task but its name. The names of the steps have no colon.
 */
final class TaskName {

	private static final String SEPARATOR = ": ";

	private TaskName() {
	}

	static String of(String step, Casefile file) {
		return step + SEPARATOR + file.name();
	}

	/**
	 * The step alone.
	 */
	static String step(String name) {
		var end = name.indexOf(SEPARATOR);
		return (end < 0) ? name : name.substring(0, end);
	}

}
