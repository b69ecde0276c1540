package org.dueregard.signoff;

/**
 * Where the chain stands after a signature.
 */
public enum SignOffOutcome {

	NEXT, COMPLETE, RETURNED

}
