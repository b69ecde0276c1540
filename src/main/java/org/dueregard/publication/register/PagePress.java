package org.dueregard.publication.register;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Prints a page without sending it, for whoever wants to keep or compare it.
 */
@Component
class PagePress {

	private final ThymeleafViewResolver views;

	PagePress(ThymeleafViewResolver views) {
		this.views = views;
	}

	String print(String view, Map<String, ?> model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		var page = new ContentCachingResponseWrapper(response);
		Objects.requireNonNull(this.views.resolveViewName(view, locale), view).render(model, request, page);
		return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
