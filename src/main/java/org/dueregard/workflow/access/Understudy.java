package org.dueregard.workflow.access;

import org.camunda.bpm.engine.IdentityService;
import org.dueregard.identity.Officers;
import org.dueregard.identity.OnBehalf;
import org.dueregard.shared.OfficerId;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the engine that an officer of the demo is at work. There is none outside the
 * demo: nobody else may act in another's name.
 */
@Component
@Profile("demo")
class Understudy implements OnBehalf {

	private final IdentityService identity;

	private final Officers officers;

	Understudy(@Lazy IdentityService identity, Officers officers) {
		this.identity = identity;
		this.officers = officers;
	}

	@Override
	public void of(OfficerId officer, Runnable work) {
		OfficerAtWork.begin(this.identity, this.officers.find(officer).orElseThrow());
		try {
			work.run();
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

}
