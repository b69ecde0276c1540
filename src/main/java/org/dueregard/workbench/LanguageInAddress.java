package org.dueregard.workbench;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page stands in its address and nowhere else: the public needs no
 * cookie, and caches and links keep the two languages apart. Pages of officers are in
 * English.
 */
@Component("localeResolver")
class LanguageInAddress implements LocaleResolver {

	static final Locale ENGLISH = Locale.UK;

	static final Locale WELSH = Locale.forLanguageTag("cy-GB");

	/** Name of the parameter that says so. */
	static final String PARAMETER = "lang";

	/** Only what stands in the address counts: the body of a request may be too long. */
	private static final Pattern IN_WELSH = Pattern.compile("(?:^|&)" + PARAMETER + "=cy(?:&|$)");

	private static final Pattern OF_OFFICERS = Pattern
		.compile("/(?:workbench|camunda|engine-rest|demo|actuator)(?:/.*)?");

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		var query = Optional.ofNullable(request.getQueryString()).orElse("");
		return isForPublic(request) && IN_WELSH.matcher(query).find() ? WELSH : ENGLISH;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
			@Nullable Locale language) {
		throw new UnsupportedOperationException("The language stands in the address");
	}

	static boolean isWelsh(Locale language) {
		return language.getLanguage().equals(WELSH.getLanguage());
	}

	/**
	 * Whether an address, also one that led to an error, is anything but a place of
	 * officers.
	 */
	static boolean isForPublic(HttpServletRequest request) {
		return !OF_OFFICERS.matcher(path(request)).matches();
	}

	/**
	 * The path that was asked for, below that of the application.
	 */
	static String path(HttpServletRequest request) {
		var asked = Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
			.orElseGet(request::getRequestURI);
		return asked.substring(Math.min(asked.length(), request.getContextPath().length()));
	}

}
