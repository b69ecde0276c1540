package org.dueregard.workbench;

/**
 * The task is not waiting any more.
 */
class TaskGone extends RuntimeException {

}
