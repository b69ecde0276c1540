package org.dueregard.workflow.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer that is held back, even where the server would write a page about an error.
 */
class HeldAnswer extends ContentCachingResponseWrapper {

	HeldAnswer(HttpServletResponse response) {
		super(response);
	}

	@Override
	public void sendError(int status) {
		setStatus(status);
	}

	@Override
	public void sendError(int status, String message) {
		setStatus(status);
	}

}
