package org.dueregard.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * What the password of an account must keep to. Length counts, and what others would
 * guess; which kinds of characters it has does not (NIST SP 800-63B-4, section 3.1.1).
 */
public enum PasswordRule {

	/** Long enough where it is all that one signs in with. */
	LENGTH("password.length") {
		@Override
		public boolean isKept(String password, Collection<String> account) {
			return password.codePointCount(0, password.length()) >= SHORTEST;
		}
	},
	/** Free of what anybody can read about the account. */
	OWN_DATA("password.ownData") {
		@Override
		public boolean isKept(String password, Collection<String> account) {
			var lower = password.toLowerCase(Locale.ROOT);
			return account.stream()
				.map((text) -> text.toLowerCase(Locale.ROOT))
				.noneMatch((text) -> text.length() > 2 && lower.contains(text));
		}
	},
	/** Not among the first that somebody would try. */
	GUESSABLE("password.guessable") {
		@Override
		public boolean isKept(String password, Collection<String> account) {
			var beginning = password.substring(0, Math.min(password.length(), ENOUGH));
			return !KnownPasswords.include(password)
					&& GUESSES.measure(beginning, List.copyOf(account)).getScore() == HARD_TO_GUESS;
		}
	};

	/** Characters of the shortest password. */
	public static final int SHORTEST = 15;

	/** Ten thousand million guesses, on the scale of the library. */
	private static final int HARD_TO_GUESS = 4;

	/** Measuring takes longer with every character; what follows makes it no easier. */
	private static final int ENOUGH = 64;

	private static final Zxcvbn GUESSES = new Zxcvbn();

	private final String key;

	PasswordRule(String key) {
		this.key = key;
	}

	/**
	 * Key of the sentence that tells the rule; its argument is {@link #SHORTEST}.
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Whether a password keeps to the rule.
	 * @param account what anybody can read about the account: names and addresses
	 */
	public abstract boolean isKept(String password, Collection<String> account);

}
