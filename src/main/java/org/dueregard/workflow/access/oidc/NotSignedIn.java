package org.dueregard.workflow.access.oidc;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.audit.AuditTrail;
import org.dueregard.audit.Deeds;
import org.dueregard.audit.Happening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.ViewResolver;

/**
 * Tells somebody why they are not signed in: on a page of its own where the provider
 * knows them but we do not let them in, otherwise on the page where they can try again.
 */
class NotSignedIn implements AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(NotSignedIn.class);

	private static final int LONGEST_REASON = 300;

	private final MessageSource sentences;

	private final ViewResolver pages;

	private final AuditTrail trail;

	NotSignedIn(MessageSource sentences, ViewResolver pages, AuditTrail trail) {
		this.sentences = sentences;
		this.pages = pages;
		this.trail = trail;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException, ServletException {
		if (failure instanceof NotLetIn refusal) {
			log.warn("Not let in by identity provider: {}", refusal.key());
			this.trail.record(Happening.now(null, Deeds.SIGN_IN_REFUSED).about(refusal.key()));
			show(refusal, request, response);
		}
		else {
			log.warn("No sign-in by identity provider: {}", reason(failure));
			new DefaultRedirectStrategy().sendRedirect(request, response, "/sign-in?providerFailed");
		}
	}

	private void show(NotLetIn refusal, HttpServletRequest request, HttpServletResponse response)
			throws ServletException {
		var why = this.sentences.getMessage(refusal.key(), refusal.details(), Locale.UK);
		response.setStatus(HttpStatus.FORBIDDEN.value());
		response.setHeader("Cache-Control", "no-store");
		try {
			this.pages.resolveViewName("workbench/not-let-in", Locale.UK).render(Map.of("why", why), request, response);
		}
		catch (Exception ex) {
			throw new ServletException("The page that says why somebody is not let in", ex);
		}
	}

	/**
	 * Anybody can send an error to the address where the provider answers: what they
	 * describe is left out, and the rest stays on one line.
	 */
	private static String reason(AuthenticationException failure) {
		var reason = (failure instanceof OAuth2AuthenticationException error) ? error.getError().getErrorCode() : "";
		if (failure.getCause() != null) {
			reason += " " + failure.getCause().getMessage();
		}
		return reason.substring(0, Math.min(reason.length(), LONGEST_REASON)).replaceAll("[^\\x20-\\x7e]", "?").strip();
	}

}
