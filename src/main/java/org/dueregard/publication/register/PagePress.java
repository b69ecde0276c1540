package org.dueregard.publication.register;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Prints a page without sending it, for whoever wants to keep or compare it. It is the
 * same whoever asks.
 */
@Component
class PagePress {

	private final ThymeleafViewResolver views;

	private final ServletContext site;

	PagePress(ThymeleafViewResolver views, ServletContext site) {
		this.views = views;
		this.site = site;
	}

	/**
	 * @param path of the page, below that of the site
	 */
	String print(String view, Map<String, ?> model, String path, PageLanguage language) {
		var reader = new AnyReader(this.site, path, language);
		var page = new Sheet();
		var before = RequestContextHolder.getRequestAttributes();
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(reader));
		try {
			Objects.requireNonNull(this.views.resolveViewName(view, language.locale()), view)
				.render(model, reader, page);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The page could not be printed: " + path, ex);
		}
		finally {
			RequestContextHolder.setRequestAttributes(before);
		}
		return page.text.toString();
	}

	/**
	 * Takes a page as text.
	 */
	private static final class Sheet extends HttpServletResponseWrapper {

		private final StringWriter text = new StringWriter();

		private final PrintWriter writer = new PrintWriter(this.text);

		Sheet() {
			super(Unknown.of(HttpServletResponse.class));
		}

		@Override
		public PrintWriter getWriter() {
			return this.writer;
		}

		@Override
		public String encodeURL(String address) {
			return address;
		}

	}

}
