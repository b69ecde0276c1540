package org.dueregard.workflow.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.shared.OfficerId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Gives badges to those who sign in, whichever way, and looks at them afterwards.
 */
@Component
class BadgeDesk implements SessionAuthenticationStrategy {

	private final EngineOfficers officers;

	private final Clock clock;

	private final Duration lasts;

	private final Duration idle;

	BadgeDesk(EngineOfficers officers, Clock clock, @Value("${due-regard.sign-in-lasts}") Duration lasts,
			ServerProperties server) {
		this.officers = officers;
		this.clock = clock;
		this.lasts = lasts;
		this.idle = server.getServlet().getSession().getTimeout();
	}

	@Override
	public void onAuthentication(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
		give(this.officers.account(new OfficerId(signedIn.getName())).orElseThrow(), request);
	}

	void give(Account account, HttpServletRequest request) {
		var session = request.getSession();
		session.setMaxInactiveInterval((int) this.idle.toSeconds());
		new Badge(this.clock.instant(), account.mark()).give(session);
	}

	/**
	 * The account of whoever is signed in; none when it is gone, when its password has
	 * changed since, or when it is long ago.
	 */
	Optional<Account> look(Authentication signedIn, HttpServletRequest request) {
		return Badge.of(request)
			.flatMap((badge) -> this.officers.account(new OfficerId(signedIn.getName()))
				.filter((account) -> badge.isGood(account, this.clock.instant(), this.lasts)));
	}

}
