package org.dueregard.publication.register;

import org.springframework.stereotype.Component;

/**
 * The register over the connections of visitors.
 */
@Component
class VisitorsRegister extends PublicRegister {

	VisitorsRegister(Visitors visitors) {
		super(visitors.ask());
	}

}
