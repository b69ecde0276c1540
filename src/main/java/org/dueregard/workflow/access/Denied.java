package org.dueregard.workflow.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.workbench.ErrorPages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Keeps apart who may not do something, whose page has expired and can go on, and who
 * asks the engine for what it has not.
 */
class Denied implements AccessDeniedHandler {

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		if (denied instanceof CsrfException) {
			request.setAttribute(ErrorPages.EXPIRED, true);
		}
		var status = isUnknown(denied) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
		TurnedBack.log(request, status);
		response.sendError(status.value());
	}

	private static boolean isUnknown(AccessDeniedException denied) {
		return denied instanceof AuthorizationDeniedException closed
				&& closed.getAuthorizationResult() instanceof EngineRoutes.Answer answer && !answer.isKnown();
	}

}
