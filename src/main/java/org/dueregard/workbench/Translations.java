package org.dueregard.workbench;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The same page in the other language, for the frame of every page.
 */
@Component
class Translations {

	private static final Translation ENGLISH = new Translation("en-GB", "English", "en");

	private static final Translation WELSH = new Translation("cy", "Cymraeg", "cy");

	private final String site;

	Translations(@Value("${due-regard.public-address}") URI site) {
		this.site = site.toString().replaceFirst("/$", "");
	}

	/**
	 * The languages a reader can change to; none where there is only one. The link is
	 * relative and begins with the question mark, so that it leads nowhere else.
	 */
	public List<Link> others() {
		var request = request();
		var isThere = isInBoth(request) || (isError(request) && LanguageInAddress.isForPublic(request));
		if (!isThere || !HttpMethod.GET.matches(request.getMethod())) {
			return List.of();
		}
		var other = LanguageInAddress.isWelsh(new LanguageInAddress().resolveLocale(request)) ? ENGLISH : WELSH;
		return List.of(other.link(query(request, other)));
	}

	/**
	 * The whole addresses of the page in all its languages, for search engines.
	 */
	public List<Link> alternates() {
		var request = request();
		if (isError(request) || !isInBoth(request)) {
			return List.of();
		}
		return Stream.of(ENGLISH, WELSH)
			.map((each) -> each.link(this.site + LanguageInAddress.path(request) + query(request, each)))
			.toList();
	}

	private static boolean isInBoth(HttpServletRequest request) {
		return LinksInLanguage.BOTH.matcher(LanguageInAddress.path(request)).matches();
	}

	private static boolean isError(HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.ERROR;
	}

	/**
	 * An assessment has no other parameters: its page is printed once for all who read
	 * it.
	 */
	private static String query(HttpServletRequest request, Translation language) {
		if (LanguageInAddress.path(request).startsWith("/assessments/")) {
			return "?" + LanguageInAddress.PARAMETER + "=" + language.code;
		}
		var others = Arrays.stream(Optional.ofNullable(request.getQueryString()).orElse("").split("&"))
			.filter((part) -> !part.isEmpty() && !part.equals(LanguageInAddress.PARAMETER)
					&& !part.startsWith(LanguageInAddress.PARAMETER + "="))
			.map((part) -> part + "&")
			.collect(Collectors.joining());
		return "?" + others + LanguageInAddress.PARAMETER + "=" + language.code;
	}

	private static HttpServletRequest request() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

	/**
	 * A page in a language.
	 *
	 * @param language as HTML names it
	 * @param name in the language itself
	 */
	record Link(String language, String name, String address) {
	}

	private record Translation(String language, String name, String code) {

		Link link(String address) {
			return new Link(this.language, this.name, address);
		}

	}

}
