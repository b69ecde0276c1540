package org.dueregard.signoff;

/**
 * How the body means to go on, the four outcomes of the EHRC's guidance.
 */
public enum Outcome {

	NO_MAJOR_CHANGE, ADJUST, CONTINUE_WITH_JUSTIFICATION, STOP

}
