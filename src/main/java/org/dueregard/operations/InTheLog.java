package org.dueregard.operations;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in each line of the log which visit it belongs to, and which assessment or request
 * of the public that is about.
 */
@Configuration(proxyBeanMethods = false)
public class InTheLog {

	/** Name in the log and in traces. */
	public static final String REFERENCE = "reference";

	static final String REQUEST = "requestId";

	private static final Pattern SHAPE = Pattern.compile("(?<![A-Z0-9])(?:EIA|REQ)-\\d{4}-\\d{6,12}(?!\\d)");

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> requestInTheLog() {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Named());
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return filter;
	}

	/**
	 * The assessment or request a text names.
	 */
	static Optional<String> reference(String text) {
		var found = SHAPE.matcher(text);
		return found.find() ? Optional.of(found.group()) : Optional.empty();
	}

	private static final class Named extends OncePerRequestFilter {

		/** What a proxy calls it, so that its log and ours fit together. */
		private static final String HEADER = "X-Request-Id";

		private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9-]{8,64}");

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			MDC.put(REQUEST, id(request));
			reference(request.getRequestURI()).ifPresent((found) -> MDC.put(REFERENCE, found));
			try {
				chain.doFilter(request, response);
			}
			finally {
				MDC.remove(REQUEST);
				MDC.remove(REFERENCE);
			}
		}

		private static String id(HttpServletRequest request) {
			var given = request.getHeader(HEADER);
			return (given != null && HARMLESS.matcher(given).matches()) ? given : UUID.randomUUID().toString();
		}

		@Override
		protected boolean shouldNotFilterErrorDispatch() {
			return false;
		}

	}

}
