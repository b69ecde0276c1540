package org.dueregard.workbench;

import java.time.Instant;
import java.util.Map;

import org.dueregard.shared.OfficerId;

/**
 * Answers kept for later, as they were typed.
 *
 * @param officer who kept them
 */
public record Draft(Map<String, Object> answers, OfficerId officer, Instant at) {
}
