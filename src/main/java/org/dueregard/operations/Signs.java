package org.dueregard.operations;

import java.time.Instant;
import java.util.Map;

/**
 * What was seen at one moment.
 *
 * @param open assessments not yet published, by stage and age
 * @param overdue tasks past their day, by step
 * @param requests of the public that are open, by stage
 * @param lateRequests open past the day by which the law wants an answer
 * @param sessions of officers that have not run out
 */
record Signs(Instant at, Map<String, Map<Age, Integer>> open, Map<String, Integer> overdue, LettersSeen letters,
		JobsSeen jobs, Map<String, Integer> requests, int lateRequests, int sessions) {

}
