package org.dueregard.publication.register;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What a visitor reads whose question takes too long, or for whom no connection is free.
 * Anything else that goes wrong in the database is a fault of ours and told as one.
 */
@ControllerAdvice(basePackageClasses = BusyPage.class)
class BusyPage {

	private static final String SECONDS = "10";

	@ExceptionHandler({ QueryTimeoutException.class, CannotGetJdbcConnectionException.class })
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String busy() {
		return "publication/busy";
	}

	@ExceptionHandler(StillLooking.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String stillLooking(HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
		return "publication/stillLooking";
	}

}
