package org.dueregard.publication.opendata;

import java.net.URI;

import org.dueregard.shared.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says to programs what is wrong with their question (RFC 9457). What is wrong with the
 * request itself is said where the site says it of all requests.
 */
@RestControllerAdvice(assignableTypes = AssessmentsApi.class)
class ApiProblems {

	private final OpenDataSettings settings;

	ApiProblems(OpenDataSettings settings) {
		this.settings = settings;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(ParameterRefused refused) {
		var problem = problem(ProblemKind.PARAMETER);
		problem.setDetail(
				"The parameter %s is not understood. Allowed: %s.".formatted(refused.parameter(), refused.allowed()));
		problem.setProperty("parameter", refused.parameter());
		problem.setProperty("allowed", refused.allowed());
		return answer(problem);
	}

	@ExceptionHandler(NotInRegister.class)
	ResponseEntity<ProblemDetail> unknown() {
		return answer(problem(ProblemKind.NOT_FOUND));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> withdrawn(Withdrawn withdrawn) {
		var problem = problem(ProblemKind.WITHDRAWN);
		problem.setProperty("version", withdrawn.mark().version());
		problem.setProperty("withdrawnOn", String.valueOf(withdrawn.mark().withdrawnOn()));
		problem.setProperty("withdrawnReason", withdrawn.mark().withdrawnReason());
		return answer(problem);
	}

	private ProblemDetail problem(ProblemKind kind) {
		var problem = ProblemDetail.forStatus(kind.status());
		problem.setType(URI.create(kind.address(this.settings.site())));
		problem.setTitle(Said.of(kind.title()));
		problem.setDetail(Said.of(kind.text()));
		return problem;
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
		return ResponseEntity.status(problem.getStatus())
			.header(HttpHeaders.CACHE_CONTROL, "no-cache")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
