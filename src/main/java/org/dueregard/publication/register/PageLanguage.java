package org.dueregard.publication.register;

import java.util.Locale;

/**
 * A language in which pages are printed.
 */
enum PageLanguage {

	ENGLISH(Locale.UK), WELSH(Locale.forLanguageTag("cy-GB"));

	private final Locale locale;

	PageLanguage(Locale locale) {
		this.locale = locale;
	}

	static PageLanguage of(Locale locale) {
		return locale.getLanguage().equals(WELSH.code()) ? WELSH : ENGLISH;
	}

	Locale locale() {
		return this.locale;
	}

	/**
	 * As addresses say it.
	 */
	String code() {
		return this.locale.getLanguage();
	}

}
