package org.dueregard.signoff;

/**
 * What a signatory says.
 */
public enum SignOffDecision {

	APPROVED, RETURNED

}
