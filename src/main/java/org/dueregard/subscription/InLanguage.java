package org.dueregard.subscription;

import java.util.Locale;

/**
 * Addresses of pages that are there in both languages.
 */
final class InLanguage {

	private InLanguage() {
	}

	static String path(String path, Locale language) {
		return isWelsh(language) ? path + (path.contains("?") ? "&" : "?") + "lang=cy" : path;
	}

	static boolean isWelsh(Locale language) {
		return language.getLanguage().equals("cy");
	}

}
