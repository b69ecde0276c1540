package org.dueregard.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes a link private: 256 bits that nobody guesses. They stand in the letter to
 * whom the link belongs and nowhere else; we keep their hash.
 *
 * @param value 43 letters, digits, hyphens and underscores
 */
public record LinkSecret(String value) {

	private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

	private static final SecureRandom RANDOM = new SecureRandom();

	public static LinkSecret fresh() {
		var bits = new byte[32];
		RANDOM.nextBytes(bits);
		return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	/**
	 * As it stands in an address; empty when what stands there can be none.
	 */
	public static Optional<LinkSecret> in(String address) {
		return SHAPE.matcher(address).matches() ? Optional.of(new LinkSecret(address)) : Optional.empty();
	}

	/**
	 * SHA-256 of it, 64 hexadecimal digits.
	 */
	public String hash() {
		return Sha256.of(this.value);
	}

	/**
	 * Says nothing of it, so that it stands in no log.
	 */
	@Override
	public String toString() {
		return "LinkSecret";
	}

}
