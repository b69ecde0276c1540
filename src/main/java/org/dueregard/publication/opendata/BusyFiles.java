package org.dueregard.publication.opendata;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Says when to come again, if no connection is free, a question takes too long or enough
 * copies are being written.
 */
@ControllerAdvice(basePackageClasses = BusyFiles.class)
class BusyFiles {

	private static final String A_MINUTE = "60";

	@ExceptionHandler({ QueryTimeoutException.class, CannotGetJdbcConnectionException.class, TooManyExports.class })
	void busy(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
		response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
	}

}
