package org.dueregard.signoff;

/**
 * What the decision-maker decides.
 */
public enum Decision {

	AGREE, CHANGE, STOP

}
