package org.dueregard.workflow;

/**
 * Work that the engine's job executor does outside a process.
 */
interface Errand {

	/**
	 * Does it.
	 * @param about what the job carries
	 */
	void run(String about);

}
