package org.dueregard.workbench;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Tells people, rather than programs, that there is no such page. Goes before the handler
 * that answers programs with problem details.
 */
@ControllerAdvice
@Order(-1)
class NoSuchPage {

	@ExceptionHandler(exception = NoResourceFoundException.class, produces = MediaType.TEXT_HTML_VALUE)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String missing() {
		return "error/404";
	}

}
