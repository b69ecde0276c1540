package org.dueregard.workflow.access;

import java.io.IOException;
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
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers an officer in Tasklist, or a system at the engine's REST interface, with the
 * sentences of a refusal in place of the engine's message.
 */
@Configuration(proxyBeanMethods = false)
class RefusalInWords {

	private static final int BEFORE_THE_ENGINES_FILTERS = 100;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> refusals(ObjectMapper json, Forms forms, Sentences sentences) {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Words(json, forms, sentences));
		filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
		filter.setOrder(BEFORE_THE_ENGINES_FILTERS);
		return filter;
	}

	/**
	 * What the engine's clients read.
	 *
	 * @param type always the same, so that a client can tell * @param message for each
	 * problem what it is about and what to do >>>>>>> mend-workflow
	 */
	record Answer(String type, String message) {
	}

	private static class Words extends OncePerRequestFilter {

		private final ObjectMapper json;

		private final Forms forms;

		private final Sentences sentences;

		Words(ObjectMapper json, Forms forms, Sentences sentences) {
			this.json = json;
			this.forms = forms;
			this.sentences = sentences;
		}

		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return !request.getMethod().equals("POST");
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			var held = new ContentCachingResponseWrapper(response);
			chain.doFilter(request, held);
			var refusal = Refused.ofRequest();
			if (refusal.isPresent() && held.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
				held.resetBuffer();
				held.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
				held.setContentType(MediaType.APPLICATION_JSON_VALUE);
				this.json.writeValue(held.getOutputStream(), new Answer("Refusal", words(refusal.get())));
			}
			held.copyBodyToResponse();
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
