package org.dueregard.workflow.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.workbench.ErrorPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Keeps apart who may not do something and whose page has expired: the second can go on.
 */
class Denied implements AccessDeniedHandler {

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		if (denied instanceof CsrfException) {
			request.setAttribute(ErrorPages.EXPIRED, true);
		}
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

}
