package org.dueregard;

/**
 * A way in which an officer, or a system, can take and complete a task.
 */
public enum Way {

	TASK_SERVICE, FORM_SERVICE, PAGES, REST_COMPLETE, REST_SUBMIT_FORM, TASKLIST

}
