package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.dueregard.workbench.Again;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns back a request that is longer than its sender needs, before anything of it is
 * read, and one whose fields cannot be read whole: a server that leaves out what it
 * cannot read would record half a form.
 */
class RequestLimits extends OncePerRequestFilter {

	/** A name and a password, or a few words to a public body. */
	private static final int ANYBODY = 64 * 1024;

	/** A few answers of 20,000 characters, each up to nine bytes long in a form. */
	private static final int OFFICER = 2 * 1024 * 1024;

	/** Two hundred rows of a dozen answers. */
	private static final int AUTHOR = 20 * 1024 * 1024;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var refused = refused(request);
		if (refused != null) {
			TurnedBack.log(request, refused);
			response.sendError(refused.value());
			return;
		}
		chain.doFilter(request, response);
	}

	private static @Nullable HttpStatus refused(HttpServletRequest request) {
		if (request.getContentLengthLong() > most(request)) {
			return HttpStatus.PAYLOAD_TOO_LARGE;
		}
		if (!isSignedIn() && request.getHeader("Transfer-Encoding") != null) {
			return HttpStatus.LENGTH_REQUIRED;
		}
		return isForEngine(request) ? null : unreadable(request);
	}

	private static int most(HttpServletRequest request) {
		if (!isSignedIn()) {
			// What an officer wrote who was signed out meanwhile
			return Again.isFormOf(request.getServletPath()) ? OFFICER : ANYBODY;
		}
		return isForEngine(request) || request.getServletPath().startsWith("/workbench/tasks/") ? AUTHOR : OFFICER;
	}

	private static @Nullable HttpStatus unreadable(HttpServletRequest request) {
		var fields = request.getParameterMap();
		if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) instanceof FailReason reason) {
			return switch (reason) {
				case POST_TOO_LARGE, TOO_MANY_PARAMETERS -> HttpStatus.PAYLOAD_TOO_LARGE;
				default -> HttpStatus.BAD_REQUEST;
			};
		}
		// No database keeps a character nought
		return fields.values()
			.stream()
			.flatMap(Stream::of)
			.filter(Objects::nonNull)
			.anyMatch((value) -> value.indexOf(0) >= 0) ? HttpStatus.BAD_REQUEST : null;
	}

	/**
	 * The engine reads its forms itself; files are deployed there.
	 */
	private static boolean isForEngine(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")
				&& !HttpMethod.GET.matches(request.getMethod());
	}

	private static boolean isSignedIn() {
		var who = SecurityContextHolder.getContext().getAuthentication();
		return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
	}

}
