package org.dueregard.workbench;

import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/**
 * The officer who asks for a page, looked up once for all that the page shows.
 */
@Component
@RequestScope
class SignedIn {

	private final Officers officers;

	private @Nullable Officer officer;

	SignedIn(Officers officers) {
		this.officers = officers;
	}

	Officer officer() {
		var known = this.officer;
		if (known == null) {
			known = this.officers.atWork().orElseThrow(NotForYou::new);
			this.officer = known;
		}
		return known;
	}

}
