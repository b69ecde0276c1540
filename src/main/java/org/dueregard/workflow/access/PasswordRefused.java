package org.dueregard.workflow.access;

import org.dueregard.shared.Problem;
import org.dueregard.shared.Refusal;

/**
 * The password does not keep to the rules, which are told.
 */
class PasswordRefused extends Refusal {

	PasswordRefused(String rules) {
		super(Problem.of("password.refused", rules));
	}

}
