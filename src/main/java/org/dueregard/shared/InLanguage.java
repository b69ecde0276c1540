package org.dueregard.shared;

import java.util.Locale;

/**
 * Addresses of pages that are there in both languages.
 */
public final class InLanguage {

	private InLanguage() {
	}

	/**
	 * The path of a page, with the language in which it is to be read.
	 */
	public static String path(String path, Locale language) {
		return isWelsh(language) ? path + (path.contains("?") ? "&" : "?") + "lang=cy" : path;
	}

	public static boolean isWelsh(Locale language) {
		return language.getLanguage().equals("cy");
	}

}
