package org.dueregard.workflow.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Takes out of the engine's refusals what shows how it is made: classes, statements,
 * codes. What it says in words stays, for Tasklist shows it.
 */
@Configuration(proxyBeanMethods = false)
class PlainFaults {

	private static final int BEFORE_OTHER_WORDS = 95;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> faultsInPlainWords(ObjectMapper json, MessageSource messages) {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Plain(json, messages));
		filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
		filter.setOrder(BEFORE_OTHER_WORDS);
		return filter;
	}

	private static class Plain extends OncePerRequestFilter {

		private static final Pattern CODE = Pattern.compile("ENGINE-\\d+\\s*");

		private static final Pattern INSIDE = Pattern.compile(
				"\\b(?:org|java|javax|jakarta|com)\\.[a-z]|\\b\\w+(?:Exception|Entity|Impl)\\b|\\bACT_|\\bSQL\\b|\\bselect \\w",
				Pattern.CASE_INSENSITIVE);

		private final ObjectMapper json;

		private final MessageSource messages;

		Plain(ObjectMapper json, MessageSource messages) {
			this.json = json;
			this.messages = messages;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			var held = new ContentCachingResponseWrapper(response);
			chain.doFilter(request, held);
			if (held.getStatus() >= HttpStatus.BAD_REQUEST.value() && held.getContentSize() > 0) {
				var words = words(held, request);
				held.resetBuffer();
				held.setContentType(MediaType.APPLICATION_JSON_VALUE);
				this.json.writeValue(held.getOutputStream(), new RefusalInWords.Answer("Refusal", words));
			}
			held.copyBodyToResponse();
		}

		private String words(ContentCachingResponseWrapper held, HttpServletRequest request) {
			var said = (held.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()) ? message(held) : null;
			var plain = (said != null) ? CODE.matcher(said).replaceAll("") : "";
			if (!plain.isBlank() && !INSIDE.matcher(plain).find()) {
				return plain;
			}
			var kind = (held.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()) ? "request.notUnderstood"
					: "request.failed";
			return this.messages.getMessage(kind, null, request.getLocale());
		}

		private @Nullable String message(ContentCachingResponseWrapper held) {
			try {
				return this.json.readTree(new String(held.getContentAsByteArray(), StandardCharsets.UTF_8))
					.path("message")
					.asText();
			}
			catch (JsonProcessingException notJson) {
				return null;
			}
		}

	}

}
