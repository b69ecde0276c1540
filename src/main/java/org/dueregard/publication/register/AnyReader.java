package org.dueregard.publication.register;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom nothing is known but the page they want: what all read is printed for
 * them, so that nothing of whoever reads it first can get into it.
 */
final class AnyReader extends HttpServletRequestWrapper {

	private final ServletContext site;

	private final String path;

	private final PageLanguage language;

	private final Map<String, Object> attributes = new HashMap<>();

	/**
	 * @param path of the page, below that of the site
	 */
	AnyReader(ServletContext site, String path, PageLanguage language) {
		super(Unknown.of(HttpServletRequest.class));
		this.site = site;
		this.path = path;
		this.language = language;
	}

	@Override
	public ServletContext getServletContext() {
		return this.site;
	}

	@Override
	public String getContextPath() {
		return this.site.getContextPath();
	}

	@Override
	public String getServletPath() {
		return this.path;
	}

	@Override
	public String getRequestURI() {
		return getContextPath() + this.path;
	}

	@Override
	public String getQueryString() {
		return "lang=" + this.language.code();
	}

	@Override
	public String getMethod() {
		return "GET";
	}

	@Override
	public DispatcherType getDispatcherType() {
		return DispatcherType.REQUEST;
	}

	@Override
	public Locale getLocale() {
		return this.language.locale();
	}

	@Override
	public @Nullable Object getAttribute(String name) {
		return this.attributes.get(name);
	}

	@Override
	public Enumeration<String> getAttributeNames() {
		return Collections.enumeration(this.attributes.keySet());
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		if (value != null) {
			this.attributes.put(name, value);
		}
		else {
			removeAttribute(name);
		}
	}

	@Override
	public void removeAttribute(String name) {
		this.attributes.remove(name);
	}

}
