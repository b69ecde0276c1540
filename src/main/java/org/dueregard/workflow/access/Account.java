package org.dueregard.workflow.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.dueregard.identity.Officer;
import org.jspecify.annotations.Nullable;

/**
 * The account with which an officer signs in.
 *
 * @param officer whose it is
 * @param hash the password as it is kept; null when one cannot sign in by password
 * @param failures wrong passwords since the last right one
 * @param closedUntil when a password is looked at again; null when at once
 */
record Account(Officer officer, @Nullable String hash, int failures, @Nullable Instant closedUntil) {

	boolean takesPasswords(Instant now) {
		return this.hash != null && (this.closedUntil == null || !this.closedUntil.isAfter(now));
	}

	/**
	 * What stays the same for as long as the password does, and tells nothing of it.
	 */
	String mark() {
		try {
			var digest = MessageDigest.getInstance("SHA-256")
				.digest(String.valueOf(this.hash).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
