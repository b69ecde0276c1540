package org.dueregard.workflow.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.shared.Problem;
import org.dueregard.workbench.form.Form;
import org.dueregard.workbench.form.Forms;
import org.dueregard.workbench.form.Sentences;
import org.dueregard.workflow.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an officer in Tasklist, or a system at the engine's REST interface, in our
 * words: with the sentences of a refusal, or with one that fits the status. What the
 * engine said of itself goes to the log.
 */
@Configuration(proxyBeanMethods = false)
class RefusalInWords {

	/** Whoever is not let in is answered in words too. */
	private static final int BEFORE_THE_SIGN_IN = -101;

	private static final String REASON = RefusalInWords.class.getName();

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> refusals(ObjectMapper json, Forms forms, Sentences sentences,
			MessageSource messages) {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Words(json, forms, sentences, messages));
		filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
		filter.setOrder(BEFORE_THE_SIGN_IN);
		return filter;
	}

	/**
	 * Turns a request back with a sentence of its own.
	 */
	static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason)
			throws IOException {
		request.setAttribute(REASON, reason);
		response.sendError(status.value());
	}

	/**
	 * What the engine's clients read.
	 *
	 * @param type {@code Refusal}, or {@code Fault} where the client can do nothing
	 * @param message what is wrong and what to do; a line for each problem
	 */
	record Answer(String type, String message) {
	}

	private static class Words extends OncePerRequestFilter {

		private static final Logger log = LoggerFactory.getLogger(RefusalInWords.class);

		private static final int ENOUGH_FOR_THE_LOG = 500;

		private final ObjectMapper json;

		private final Forms forms;

		private final Sentences sentences;

		private final MessageSource messages;

		Words(ObjectMapper json, Forms forms, Sentences sentences, MessageSource messages) {
			this.json = json;
			this.forms = forms;
			this.sentences = sentences;
			this.messages = messages;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			var held = new HeldAnswer(response);
			chain.doFilter(request, held);
			if (held.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
				inWords(request, held);
			}
			held.copyBodyToResponse();
		}

		private void inWords(HttpServletRequest request, HeldAnswer held) throws IOException {
			var refusal = Refused.of(request);
			var said = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
			var status = refusal.map((refused) -> HttpStatus.UNPROCESSABLE_ENTITY)
				.orElseGet(() -> TrueStatus.of(held.getStatus(), said));
			note(request, held.getStatus(), said);
			held.resetBuffer();
			held.setStatus(status.value());
			held.setContentType(MediaType.APPLICATION_JSON_VALUE);
			this.json.writeValue(held.getOutputStream(),
					new Answer(status.is4xxClientError() ? "Refusal" : "Fault", refusal.map(this::words)
						.orElseGet(
								() -> this.messages.getMessage(reason(request, status), null, request.getLocale()))));
		}

		/**
		 * The engine writes the stack of a fault into the log itself.
		 */
		private static void note(HttpServletRequest request, int status, String said) {
			log.info("{} {} answered with {}: {}", request.getMethod(), inOneLine(request.getRequestURI()), status,
					inOneLine(said.substring(0, Math.min(said.length(), ENOUGH_FOR_THE_LOG))));
		}

		private static String inOneLine(String text) {
			return text.replaceAll("\\p{Cntrl}+", " ");
		}

		private static String reason(HttpServletRequest request, HttpStatus status) {
			if (request.getAttribute(REASON) instanceof String ours) {
				return ours;
			}
			return switch (status) {
				case UNAUTHORIZED -> "request.notSignedIn";
				case FORBIDDEN -> "request.notAllowed";
				case NOT_FOUND -> "request.nothingThere";
				case METHOD_NOT_ALLOWED -> "request.otherMethod";
				case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "request.otherKind";
				case CONFLICT -> "task.changedMeanwhile";
				case TOO_MANY_REQUESTS -> "request.tooMany";
				case PAYLOAD_TOO_LARGE -> "request.tooLarge";
				default -> status.is4xxClientError() ? "request.notUnderstood" : "request.fault";
			};
		}

		private String words(Refused refused) {
			var form = this.forms.get(refused.step());
			return refused.refusal()
				.problems()
				.stream()
				.map((problem) -> sentence(problem, form))
				.collect(Collectors.joining("\n"));
		}

		/**
		 * A sentence that names its field, for Tasklist does not show it beside the
		 * field.
		 */
		private String sentence(Problem problem, Form form) {
			var sentence = this.sentences.of(problem, form).strip();
			var whole = sentence.matches("(?s).*[.?!]") ? sentence : sentence + ".";
			var label = (problem.field() != null) ? form.label(problem.field()) : "";
			// A field the form does not know has no label but its path
			if (label.isEmpty() || label.equals(problem.field()) || sentence.contains(label)) {
				return whole;
			}
			return label + (label.matches("(?s).*[.?!:]") ? " " : ": ") + whole;
		}

	}

}
