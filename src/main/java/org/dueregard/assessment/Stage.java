package org.dueregard.assessment;

/**
 * How far an assessment has come.
 */
public enum Stage {

	SCREENING, EVIDENCE, SCORING, MITIGATION, OUTCOME, QUALITY_REVIEW, SIGN_OFF, DECISION, CLEARANCE, PUBLISHED,
	SCREENED_OUT, WITHDRAWN, CLOSED;

	/**
	 * Whether it may still come into the register.
	 */
	public boolean isOnItsWay() {
		return compareTo(CLEARANCE) <= 0;
	}

	/**
	 * Whether it is in the register.
	 */
	public boolean isPublic() {
		return this == PUBLISHED || this == SCREENED_OUT || this == CLOSED;
	}

	/**
	 * Whether the decision is still to come.
	 */
	public boolean isUndecided() {
		return compareTo(DECISION) <= 0;
	}

}
