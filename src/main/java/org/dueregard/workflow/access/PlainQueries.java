package org.dueregard.workflow.access;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns back requests that would have the engine evaluate an expression. Its own switch
 * for that overlooks queries within queries, and an expression reaches every bean. The
 * expressions in the ready filters of Tasklist are ours and stay.
 */
@Configuration(proxyBeanMethods = false)
class PlainQueries {

	private static final int BEFORE_THE_ENGINES_FILTERS = 90;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> noExpressions(ObjectMapper json) {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new Guard(json));
		filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
		filter.setOrder(BEFORE_THE_ENGINES_FILTERS);
		return filter;
	}

	private static class Guard extends OncePerRequestFilter {

		private static final int MOST = 1024 * 1024;

		private final ObjectMapper json;

		Guard(ObjectMapper json) {
			this.json = json;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (asksInAddress(request.getQueryString())) {
				RefusalInWords.refuse(request, response, HttpStatus.BAD_REQUEST, "request.expression");
				return;
			}
			var body = request.getInputStream().readNBytes(MOST + 1);
			if (body.length > MOST) {
				RefusalInWords.refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "request.tooLarge");
				return;
			}
			var wrong = isOfAnotherKind(request) ? null : whatIsWrongWith(body);
			if (wrong != null) {
				RefusalInWords.refuse(request, response, HttpStatus.BAD_REQUEST, wrong);
				return;
			}
			chain.doFilter(new ReadRequest(request, body), response);
		}

		/**
		 * Uploads and forms. The engine takes everything else for JSON, whatever it is
		 * called.
		 */
		private static boolean isOfAnotherKind(HttpServletRequest request) {
			var type = Optional.ofNullable(request.getContentType()).orElse("").strip().toLowerCase(Locale.ROOT);
			return !type.contains("json")
					&& (type.startsWith("multipart/") || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE));
		}

		/**
		 * No name of a parameter needs an escaped letter.
		 */
		private static boolean asksInAddress(@Nullable String query) {
			return query != null && Stream.of(query.split("&"))
				.map((parameter) -> parameter.split("=", 2)[0])
				.anyMatch((name) -> name.contains("%") || isExpression(name));
		}

		private @Nullable String whatIsWrongWith(byte[] body) throws IOException {
			try (var parser = this.json.createParser(body)) {
				for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
					if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
						return "request.expression";
					}
				}
				return null;
			}
			catch (JsonProcessingException unreadable) {
				return "request.notJson";
			}
		}

		private static boolean isExpression(String name) {
			return name.toLowerCase(Locale.ROOT).endsWith("expression");
		}

	}

}
