package org.dueregard.workbench;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;

import org.springframework.stereotype.Component;

/**
 * The officer who asks for a page.
 */
@Component
class SignedIn {

	private final Officers officers;

	SignedIn(Officers officers) {
		this.officers = officers;
	}

	Officer officer() {
		return this.officers.acting().flatMap(this.officers::find).orElseThrow(NotForYou::new);
	}

}
