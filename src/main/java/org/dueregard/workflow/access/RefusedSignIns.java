package org.dueregard.workflow.access;

import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Logs and counts sign-ins that were refused, and puts on record when there were too many
 * of them; those refused after that are not even heard. A name is logged only where there
 * is such an account: people type their password into the wrong field.
 */
@Component
class RefusedSignIns {

	private static final Logger log = LoggerFactory.getLogger(RefusedSignIns.class);

	private final Accounts accounts;

	private final Turnstile turnstile;

	private final AuditTrail trail;

	RefusedSignIns(Accounts accounts, Turnstile turnstile, AuditTrail trail) {
		this.accounts = accounts;
		this.turnstile = turnstile;
		this.trail = trail;
	}

	@EventListener
	void note(AbstractAuthenticationFailureEvent refused) {
		var given = refused.getAuthentication();
		var address = (given.getDetails() instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : "";
		var name = this.accounts.find(given.getName())
			.map(Account::officer)
			.map(Officer::id)
			.map(Object::toString)
			.orElse("a name that nobody has");
		log.warn("Sign-in refused: {}, from {}", name, address.replaceAll("[^0-9a-zA-Z.:%-]", "?"));
		if (this.turnstile.countFailure(address)) {
			this.trail.record(Happening.now(null, Deeds.SIGN_IN_THROTTLED));
		}
	}

}
