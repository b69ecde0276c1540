package org.dueregard.identity;

import java.util.Locale;
import java.util.Set;

/**
 * Passwords that everybody knows, because software comes with them.
 */
public final class KnownPasswords {

	private static final Set<String> KNOWN = Set.of("demo", "admin", "administrator", "password", "password1",
			"passw0rd", "changeme", "changeit", "camunda", "fellshire", "fellandshire", "dueregard", "postgres",
			"postgresql", "secret", "test", "example", "default", "root", "guest", "welcome", "letmein", "qwerty",
			"1234", "12345", "123456", "12345678", "123456789");

	private static final Set<String> OF_DEMONSTRATION = Set.of("welcometofellshire", "fellandshireatdawn");

	private KnownPasswords() {
	}

	/**
	 * Whether it is one of them, without regard to case and to anything but letters and
	 * digits.
	 */
	public static boolean include(String password) {
		return KNOWN.contains(bare(password));
	}

	/**
	 * Whether it is the one of the demonstration, or that of the tests: long enough, but
	 * not for production.
	 */
	public static boolean areOfDemonstration(String password) {
		return OF_DEMONSTRATION.contains(bare(password));
	}

	/**
	 * Letters and digits alone, in small letters.
	 */
	public static String bare(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
