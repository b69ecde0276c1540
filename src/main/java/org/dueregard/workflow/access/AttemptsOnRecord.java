package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.dueregard.identity.Officers;
import org.dueregard.shared.OfficerId;
import org.dueregard.workflow.Refused;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts on record who tried what they may not do, by whichever way they came. That happens
 * after the request's own transaction, for what was refused is undone there.
 */
@Component
@Order(AttemptsOnRecord.WHILE_THE_OFFICER_IS_KNOWN)
class AttemptsOnRecord extends OncePerRequestFilter {

	/** After the sign-in, and before {@link RefusalInWords} answers. */
	static final int WHILE_THE_OFFICER_IS_KNOWN = 105;

	private final AuditTrail trail;

	private final Officers officers;

	AttemptsOnRecord(AuditTrail trail, Officers officers) {
		this.trail = trail;
		this.officers = officers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		// Before the engine's own filters, which forget who it was when they end
		var officer = this.officers.acting();
		try {
			chain.doFilter(request, response);
		}
		finally {
			Refused.attempt(request).ifPresent((attempt) -> record(attempt, officer));
		}
	}

	private void record(Refused.Attempt attempt, Optional<OfficerId> officer) {
		var refused = Happening.now(null, Deeds.REFUSED)
			.about(attempt.rule())
			.in(attempt.assessment(), attempt.step(), attempt.task());
		this.trail.record(officer.map(refused::by).orElse(refused));
	}

}
