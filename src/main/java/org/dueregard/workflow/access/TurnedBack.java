package org.dueregard.workflow.access;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Logs requests that were turned back before anything was done, so that whoever runs the
 * application sees who tries its doors.
 */
final class TurnedBack {

	private static final Logger log = LoggerFactory.getLogger(TurnedBack.class);

	private static final int LONGEST_PATH = 200;

	private TurnedBack() {
	}

	static void log(HttpServletRequest request, HttpStatus status) {
		log.warn("Turned back: {} {} by {} from {}, {}", request.getMethod(), plain(request.getRequestURI()),
				plain(sender()), plain(request.getRemoteAddr()), status);
	}

	private static String sender() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.map(Authentication::getName)
			.orElse("anonymousUser");
	}

	private static String plain(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST_PATH)).replaceAll("[^\\w./:%~-]", "?");
	}

}
