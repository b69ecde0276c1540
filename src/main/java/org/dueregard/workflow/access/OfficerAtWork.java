package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Officers;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who is signed in, with the roles and the body they have now, for as
 * long as a request lasts.
 */
class OfficerAtWork extends OncePerRequestFilter {

	private final IdentityService identity;

	private final Officers officers;

	OfficerAtWork(IdentityService identity, Officers officers) {
		this.identity = identity;
		this.officers = officers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		signedIn().ifPresent((officer) -> begin(this.identity, officer));
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	static void begin(IdentityService identity, Officer officer) {
		identity.setAuthentication(officer.id().value(), officer.roles().stream().map(Role::group).toList(),
				Optional.ofNullable(officer.body()).map(BodyId::value).stream().toList());
	}

	private Optional<Officer> signedIn() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter((authentication) -> authentication.isAuthenticated()
					&& !(authentication instanceof AnonymousAuthenticationToken))
			.flatMap((authentication) -> this.officers.find(new OfficerId(authentication.getName())));
	}

}
