package org.dueregard.workflow.access;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.file.FileNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells {@link Readers} of every page that shows a case, before it is shown: what cannot
 * be put on record is not read.
 */
@Component
class ReadPages implements WebMvcConfigurer, HandlerInterceptor {

	private static final RequestMatcher FILE = PathPatternRequestMatcher.withDefaults()
		.matcher("/workbench/assessments/{reference}/files/{number}");

	private final Readers readers;

	ReadPages(Readers readers) {
		this.readers = readers;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(this)
			.addPathPatterns("/workbench/assessments/**", "/workbench/tasks/**")
			.excludePathPatterns("/workbench/tasks/*/claim");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object page) {
		if (request.getMethod().equals("GET")
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path) {
			if (path.get("reference") instanceof String reference) {
				read(request, reference, path.get("number"));
			}
			if (path.get("id") instanceof String task) {
				this.readers.ofTask(task);
			}
		}
		return true;
	}

	private void read(HttpServletRequest request, String reference, @Nullable Object number) {
		if (!FILE.matches(request)) {
			this.readers.ofCase(reference);
		}
		else if (number instanceof String file) {
			FileNumber.in(file).ifPresent((known) -> this.readers.ofFile(reference, known));
		}
	}

}
