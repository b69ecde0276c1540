package org.dueregard.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Lets a page have the styles in its own head, and no others, by their digest (CSP level
 * 2, section 4.2.5).
 */
public final class OwnStyles {

	private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

	private OwnStyles() {
	}

	/**
	 * What a policy of content allows as source of styles.
	 * @param page with one element of styles, or none
	 */
	public static String of(String page) {
		var style = STYLE.matcher(page);
		return style.find() ? "'sha256-%s'".formatted(digest(style.group(1))) : "'none'";
	}

	private static String digest(String text) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
