package org.dueregard.workflow.access.oidc;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session at the identity provider too. Signing out leads to our own page first,
 * and from there to the provider: Tasklist signs out without going anywhere, and a form
 * of ours may lead to none but ourselves.
 */
class SignOutAtProvider extends OidcClientInitiatedLogoutSuccessHandler {

	private static final String SIGNED_OUT = "/sign-in?signedOut";

	private static final String STILL_TO_END = SignOutAtProvider.class.getName();

	private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

	private static final RequestMatcher TASKLIST = PATH.matcher("/camunda/api/**");

	SignOutAtProvider(ClientRegistrationRepository registrations) {
		super(registrations);
		setDefaultTargetUrl(SIGNED_OUT);
		setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
		setRedirectStrategy(this::lead);
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) {
		try {
			return super.determineTargetUrl(request, response, authentication);
		}
		catch (InternalAuthenticationServiceException ex) {
			// The provider is away; signing out here must not wait for it.
			return SIGNED_OUT;
		}
	}

	private void lead(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
		if (!address.equals(SIGNED_OUT)) {
			request.getSession().setAttribute(STILL_TO_END, address);
		}
		if (TASKLIST.matches(request)) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}
		else {
			new DefaultRedirectStrategy().sendRedirect(request, response, SIGNED_OUT);
		}
	}

	/**
	 * Has the page that says one is signed out go on to the provider.
	 */
	static class GoingOn extends OncePerRequestFilter {

		private static final RequestMatcher SIGN_IN_PAGE = PATH.matcher(HttpMethod.GET, "/sign-in");

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (SIGN_IN_PAGE.matches(request)) {
				Optional.ofNullable(request.getSession(false))
					.filter((session) -> session.getAttribute(STILL_TO_END) != null)
					.ifPresent((session) -> {
						response.setHeader("Refresh", "0; url=" + session.getAttribute(STILL_TO_END));
						session.removeAttribute(STILL_TO_END);
					});
			}
			chain.doFilter(request, response);
		}

	}

}
