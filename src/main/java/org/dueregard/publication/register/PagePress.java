package org.dueregard.publication.register;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.stereotype.Component;
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
		var page = new Sheet(response);
		Objects.requireNonNull(this.views.resolveViewName(view, locale), view).render(model, request, page);
		return page.text.toString();
	}

	/**
	 * Takes a page as text: its writer gets thousands of small pieces, and to encode each
	 * by itself takes longer than to write them.
	 */
	private static final class Sheet extends HttpServletResponseWrapper {

		private final StringWriter text = new StringWriter();

		private final PrintWriter writer = new PrintWriter(this.text);

		Sheet(HttpServletResponse response) {
			super(response);
		}

		@Override
		public PrintWriter getWriter() {
			return this.writer;
		}

	}

}
