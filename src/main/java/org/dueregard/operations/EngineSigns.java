package org.dueregard.operations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What the engine shows of itself to those who keep it running.
 */
public interface EngineSigns {

	JobsSeen jobs(Instant now);

	/**
	 * How many tasks are past their day, by step.
	 */
	Map<String, Integer> overdue(Instant now);

	/**
	 * The steps that people do, in the newest version of each process.
	 */
	Set<String> steps();

	/**
	 * Whether this node still fetches jobs, if it is one that does.
	 */
	boolean fetchesJobs();

}
