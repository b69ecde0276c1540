package org.dueregard.screening;

/**
 * The likely effect on people who share a characteristic.
 */
public enum Effect {

	NONE, POSITIVE, ADVERSE, DONT_KNOW

}
