package org.dueregard.workflow.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Answers whoever has signed out: our pages with the page for signing in, Tasklist as it
 * expects.
 */
class SignOut implements LogoutSuccessHandler {

	private static final RequestMatcher TASKLIST = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

	/** On our pages and on the engine's. */
	static final RequestMatcher ANYWHERE = new OrRequestMatcher(
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"), TASKLIST);

	/** Has the browser forget what it has kept, the drafts of Tasklist among it. */
	static final LogoutHandler CLEAR_BROWSER = new HeaderWriterLogoutHandler(
			new ClearSiteDataHeaderWriter(Directive.STORAGE));

	private final LogoutSuccessHandler tasklist = new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT);

	private final SimpleUrlLogoutSuccessHandler pages = new SimpleUrlLogoutSuccessHandler();

	SignOut() {
		this.pages.setDefaultTargetUrl("/sign-in?signedOut");
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication signedOut) throws IOException, ServletException {
		var answer = TASKLIST.matches(request) ? this.tasklist : this.pages;
		answer.onLogoutSuccess(request, response, signedOut);
	}

}
