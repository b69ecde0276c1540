package org.dueregard.workflow.access;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.dueregard.file.FileLimits;
import org.dueregard.workbench.Again;
import org.dueregard.workbench.ErrorPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
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

	private static final RequestMatcher FILES = new OrRequestMatcher(
			PathPatternRequestMatcher.withDefaults()
				.matcher(HttpMethod.POST, "/workbench/assessments/{reference}/files"),
			PathPatternRequestMatcher.withDefaults()
				.matcher(HttpMethod.POST, "/workbench/requests/{reference}/copies"));

	/** Anybody may ask whether a document is what was published. */
	static final RequestMatcher DOCUMENT_TO_CHECK = new AndRequestMatcher(
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/verify"), RequestLimits::isInParts);

	/**
	 * What the servers of mail providers send for their readers (RFC 8058, section 3.2);
	 * nobody reads what is in it.
	 */
	private static final RequestMatcher ONE_CLICK = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, "/subscriptions/{secret}/unsubscribe");

	/** So many times too large may a file be and still be read to its end. */
	private static final int STILL_READ = 50;

	private final FileLimits files;

	RequestLimits(FileLimits files) {
		this.files = files;
	}

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

	private @Nullable HttpStatus refused(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > most(request)) {
			if (bringsFile(request)) {
				readOn(request);
			}
			return HttpStatus.PAYLOAD_TOO_LARGE;
		}
		if ((!isSignedIn() || bringsFile(request)) && request.getHeader("Transfer-Encoding") != null) {
			return HttpStatus.LENGTH_REQUIRED;
		}
		if (isForEngine(request) || (isInParts(request) && ONE_CLICK.matches(request))) {
			return null;
		}
		return isInParts(request) && !bringsFile(request) ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : unreadable(request);
	}

	/**
	 * A browser that is answered in the middle of a file shows a broken connection.
	 */
	private void readOn(HttpServletRequest request) throws IOException {
		request.setAttribute(ErrorPages.FILE_TOO_LARGE, this.files.largestInWords());
		if (request.getContentLengthLong() <= STILL_READ * this.files.largest().toBytes()) {
			request.getInputStream().transferTo(OutputStream.nullOutputStream());
		}
	}

	private static boolean bringsFile(HttpServletRequest request) {
		return isInParts(request) && (DOCUMENT_TO_CHECK.matches(request) || (isSignedIn() && FILES.matches(request)));
	}

	private static boolean isInParts(HttpServletRequest request) {
		var type = request.getContentType();
		return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	private long most(HttpServletRequest request) {
		if (bringsFile(request)) {
			return this.files.longestForm();
		}
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
