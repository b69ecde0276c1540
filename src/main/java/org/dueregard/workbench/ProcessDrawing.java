package org.dueregard.workbench;

import java.util.Set;

import org.dueregard.shared.AssessmentId;

/**
 * Draws the process of a case. Kept by the workflow.
 */
public interface ProcessDrawing {

	/**
	 * The diagram the case follows, or the newest when it has ended.
	 * @param done steps that were done
	 */
	Drawing of(AssessmentId assessment, Set<String> done);

}
