package org.dueregard.signoff;

/**
 * The step an assessment is sent back to.
 */
public enum ReworkStep {

	GATHER_EVIDENCE, SCORE_IMPACT, PLAN_MITIGATION, PROPOSE_OUTCOME

}
