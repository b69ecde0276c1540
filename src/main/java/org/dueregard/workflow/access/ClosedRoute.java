package org.dueregard.workflow.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/**
 * Tells whoever is signed in that a route is not for them, or that there is none.
 */
class ClosedRoute implements AccessDeniedHandler {

	private final AccessDeniedHandler refuses = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (denied instanceof AuthorizationDeniedException closed
				&& closed.getAuthorizationResult() instanceof EngineRoutes.Answer answer && !answer.isKnown()) {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
		else {
			this.refuses.handle(request, response, denied);
		}
	}

}
