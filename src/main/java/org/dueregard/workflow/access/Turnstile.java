package org.dueregard.workflow.access;

import java.io.IOException;
import java.time.Clock;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a client address try so often, and then makes it wait: with forms that it sends
 * without being signed in, among them requests to public bodies, and with passwords that
 * are wrong. Whoever is signed in passes.
 */
@Component
class Turnstile {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

	private static final RequestMatcher SIGN_IN = PATH.matcher(HttpMethod.POST, "/sign-in");

	private static final RequestMatcher REQUEST = PATH.matcher(HttpMethod.POST, "/requests/new");

	private static final RequestMatcher ENGINE_REST = PATH.matcher("/engine-rest/**");

	private final BasicAuthenticationConverter credentials = new BasicAuthenticationConverter();

	private final Tries anonymousPosts;

	private final Tries failedSignIns;

	private final Tries requests;

	private final Set<String> exempt;

	Turnstile(RateLimits limits, Clock clock) {
		this.anonymousPosts = new Tries(limits.anonymousPosts(), clock);
		this.failedSignIns = new Tries(limits.failedSignIns(), clock);
		this.requests = new Tries(limits.requests(), clock);
		this.exempt = limits.exempt();
	}

	/**
	 * Counts a name and password that do not belong together.
	 * @return whether the address has to wait from now on
	 */
	boolean countFailure(String address) {
		if (this.exempt.contains(address)) {
			return false;
		}
		var network = ClientAddress.network(address);
		return this.failedSignIns.take(network) && this.failedSignIns.areUp(network);
	}

	/**
	 * Where requests go through, once it is known whose session they belong to.
	 */
	Filter gate() {
		return new Gate();
	}

	private class Gate extends OncePerRequestFilter {

		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return Turnstile.this.exempt.contains(request.getRemoteAddr())
					|| SecurityContextHolder.getContext().getAuthentication() != null;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			var address = ClientAddress.network(request.getRemoteAddr());
			var system = showsPassword(request);
			if ((system || SIGN_IN.matches(request)) && Turnstile.this.failedSignIns.areUp(address)) {
				refuse(request, response, Turnstile.this.failedSignIns, address);
			}
			// Systems that sign in with each request are held up by wrong passwords
			// alone.
			else if (!system && !READING.contains(request.getMethod())
					&& !Turnstile.this.anonymousPosts.take(address)) {
				refuse(request, response, Turnstile.this.anonymousPosts, address);
			}
			else if (REQUEST.matches(request) && !Turnstile.this.requests.take(address)) {
				refuse(request, response, Turnstile.this.requests, address);
			}
			else {
				chain.doFilter(request, response);
			}
		}

		private boolean showsPassword(HttpServletRequest request) {
			try {
				return ENGINE_REST.matches(request) && Turnstile.this.credentials.convert(request) != null;
			}
			catch (BadCredentialsException ex) {
				return false;
			}
		}

		private void refuse(HttpServletRequest request, HttpServletResponse response, Tries tries, String address)
				throws IOException {
			TurnedBack.log(request, HttpStatus.TOO_MANY_REQUESTS);
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(1 + tries.untilNext(address).toSeconds()));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}

	}

}
