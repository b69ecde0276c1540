package org.dueregard.identity;

import org.dueregard.shared.OfficerId;

/**
 * Does work as an officer who is not at their desk. Only the demo can.
 */
public interface OnBehalf {

	/**
	 * Does the work as if the officer had signed in.
	 */
	void of(OfficerId officer, Runnable work);

}
