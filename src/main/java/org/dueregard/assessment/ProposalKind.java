package org.dueregard.assessment;

/**
 * What kind of proposal is being decided.
 */
public enum ProposalKind {

	POLICY, STRATEGY, SERVICE_CHANGE, CLOSURE, BUDGET, RESTRUCTURE, PROCUREMENT, CONTRACT, GRANT, PROCEDURE, EVENT,
	OTHER

}
