package org.dueregard.workflow;

/**
 * What became of the promise to publish an assessment.
 */
enum Promise {

	KEPT, BROKEN

}
