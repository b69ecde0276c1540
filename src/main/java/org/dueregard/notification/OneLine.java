package org.dueregard.notification;

/**
 * Text that stays in its line.
 */
final class OneLine {

	private OneLine() {
	}

	/**
	 * Without anything that could end a line, and with it a header of the mail.
	 */
	static String of(String text) {
		return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
	}

}
