package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.dueregard.identity.Officer;
import org.dueregard.identity.Role;
import org.dueregard.shared.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells Spring and the engine who is at work, with the roles and the body they have now,
 * for as long as a request lasts. Whoever may no longer be here is signed out first.
 */
class OfficerAtWork extends OncePerRequestFilter {

	private static final String SEEN = Officer.class.getName();

	private final IdentityService identity;

	private final BiFunction<Authentication, HttpServletRequest, Optional<Account>> accounts;

	OfficerAtWork(IdentityService identity,
			BiFunction<Authentication, HttpServletRequest, Optional<Account>> accounts) {
		this.identity = identity;
		this.accounts = accounts;
	}

	/**
	 * The officer who sends a request, as they were when it came in.
	 */
	static Optional<Officer> of(HttpServletRequest request) {
		return Optional.ofNullable((Officer) request.getAttribute(SEEN));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (isSomebody(signedIn)) {
			this.accounts.apply(signedIn, request)
				.map(Account::officer)
				.ifPresentOrElse((officer) -> admit(signedIn, officer, request), () -> signOut(request));
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private void admit(Authentication signedIn, Officer officer, HttpServletRequest request) {
		var now = UsernamePasswordAuthenticationToken.authenticated(signedIn.getPrincipal(), null,
				authorities(officer).toList());
		now.setDetails(signedIn.getDetails());
		SecurityContextHolder.setContext(new SecurityContextImpl(now));
		request.setAttribute(SEEN, officer);
		begin(this.identity, officer);
	}

	private void signOut(HttpServletRequest request) {
		SecurityContextHolder.setContext(new SecurityContextImpl());
		Optional.ofNullable(request.getSession(false)).ifPresent((session) -> session.invalidate());
	}

	static void begin(IdentityService identity, Officer officer) {
		identity.setAuthentication(officer.id().value(), officer.roles().stream().map(Role::group).toList(),
				Optional.ofNullable(officer.body()).map(BodyId::value).stream().toList());
	}

	static Stream<GrantedAuthority> authorities(Officer officer) {
		return Stream.concat(Stream.of("OFFICER"), officer.roles().stream().map(Role::name))
			.map((role) -> new SimpleGrantedAuthority("ROLE_" + role));
	}

	private static boolean isSomebody(@Nullable Authentication signedIn) {
		return signedIn != null && signedIn.isAuthenticated() && !(signedIn instanceof AnonymousAuthenticationToken);
	}

}
