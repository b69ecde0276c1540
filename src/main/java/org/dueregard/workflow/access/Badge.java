package org.dueregard.workflow.access;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * What an officer is given at signing in, and shows with every request of the session.
 *
 * @param issued when they signed in
 * @param mark of the password they had then
 */
record Badge(Instant issued, String mark) implements Serializable {

	@Serial
	private static final long serialVersionUID = 1;

	private static final String SHOWN_AS = "badge";

	void give(HttpSession session) {
		session.setAttribute(SHOWN_AS, this);
	}

	static Optional<Badge> of(HttpServletRequest request) {
		return Optional.ofNullable(request.getSession(false)).map(Badge::shown);
	}

	private static @Nullable Badge shown(HttpSession session) {
		return (Badge) session.getAttribute(SHOWN_AS);
	}

	boolean isGood(Account account, Instant now, Duration lasts) {
		return this.mark.equals(account.mark()) && now.isBefore(this.issued.plus(lasts));
	}

}
