package org.dueregard.notification;

/**
 * What a letter tells.
 */
public enum Occasion {

	TASK_WAITS, SENT_BACK, REMINDER, ESCALATION, PUBLISHED

}
