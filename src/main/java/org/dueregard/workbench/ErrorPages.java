package org.dueregard.workbench;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.dueregard.shared.ProblemKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what went wrong and what to do: to people on a page, to programs as problem
 * details (RFC 9457). Nothing of the cause is told, for it may be of use to those who
 * look for gaps; it is in the log.
 */
@Controller
public class ErrorPages implements ErrorController {

	/** Set on a request whose page is older than the session it comes back to. */
	public static final String EXPIRED = ErrorPages.class.getName() + ".expired";

	/** Set on a request with too large a file: what a file may weigh, in words. */
	public static final String FILE_TOO_LARGE = ErrorPages.class.getName() + ".fileTooLarge";

	private static final String INTERFACE = "/api/";

	private final MessageSource messages;

	private final String site;

	ErrorPages(MessageSource messages, @Value("${due-regard.public-address}") String site) {
		this.messages = messages;
		this.site = site.replaceFirst("/+$", "");
	}

	@RequestMapping("${server.error.path:/error}")
	Object say(HttpServletRequest request, HttpServletResponse response) {
		var status = status(request);
		var words = words(status, request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (isOfInterface(request)) {
			return problem(status);
		}
		if (asksForPage(request)) {
			var page = new ModelAndView("error/page", Map.of("what", words.title(), "whatToDo", words.text()), status);
			if (canBeSentAgain(request)) {
				page.addObject("form", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
				page.addObject("written", Again.written(request.getParameterMap()));
			}
			return page;
		}
		var problem = ProblemDetail.forStatusAndDetail(status, words.text());
		problem.setTitle(words.title());
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/**
	 * Who asks for this address themselves asks for a page that is not there.
	 */
	private static HttpStatus status(HttpServletRequest request) {
		if (request.getDispatcherType() != DispatcherType.ERROR) {
			return HttpStatus.NOT_FOUND;
		}
		return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
			.map(HttpStatus::resolve)
			.orElse(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	/**
	 * Nobody but a program asks there, whatever it says it reads.
	 */
	private static boolean isOfInterface(HttpServletRequest request) {
		return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
				&& (address + "/").startsWith(request.getContextPath() + INTERFACE);
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status) {
		var kind = ProblemKind.of(status.value());
		var problem = ProblemDetail.forStatusAndDetail(status, this.messages.getMessage(kind.text(), null, Locale.UK));
		problem.setTitle(this.messages.getMessage(kind.title(), null, Locale.UK));
		problem.setType(URI.create(kind.address(this.site)));
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static boolean canBeSentAgain(HttpServletRequest request) {
		var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		return request.getAttribute(EXPIRED) != null && address.startsWith(request.getContextPath())
				&& Again.isFormOf(address.substring(request.getContextPath().length()));
	}

	private static boolean asksForPage(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
			.orElse("")
			.toLowerCase(Locale.ROOT)
			.contains("html");
	}

	private Words words(HttpStatus status, HttpServletRequest request) {
		if (request.getAttribute(FILE_TOO_LARGE) instanceof String largest) {
			return new Words(say("file", "title").orElseThrow(), say("file", "text", largest).orElseThrow());
		}
		var kind = (request.getAttribute(EXPIRED) == null) ? String.valueOf(status.value())
				: canBeSentAgain(request) ? "again" : "expired";
		var known = say(kind, "title");
		return known.map((title) -> new Words(title, say(kind, "text").orElseThrow())).orElseGet(() -> {
			var series = status.is4xxClientError() ? "400" : "500";
			return new Words(say(series, "title").orElseThrow(), say(series, "text").orElseThrow());
		});
	}

	private Optional<String> say(String kind, String part, Object... arguments) {
		return Optional.ofNullable(this.messages.getMessage("error.%s.%s".formatted(kind, part), arguments, null,
				LocaleContextHolder.getLocale()));
	}

	/**
	 * What a page of errors says.
	 */
	private record Words(String title, String text) {
	}

}
