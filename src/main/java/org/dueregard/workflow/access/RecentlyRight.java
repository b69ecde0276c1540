package org.dueregard.workflow.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Remembers for five minutes which passwords were right, sealed with a key that no other
 * process has: systems sign in with every request, and each Argon2 hash costs a tenth of
 * a second. A changed password is another mark, so it holds at once.
 */
class RecentlyRight {

	private static final String SEAL = "HmacSHA256";

	private final Cache<String, Boolean> seals = Caffeine.newBuilder()
		.maximumSize(1_000)
		.expireAfterWrite(Duration.ofMinutes(5))
		.build();

	private final SecretKeySpec key;

	RecentlyRight() {
		var random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, SEAL);
	}

	void remember(Account account, String password) {
		this.seals.put(seal(account, password), true);
	}

	boolean isRight(Account account, String password) {
		return account.failures() == 0 && this.seals.getIfPresent(seal(account, password)) != null;
	}

	private String seal(Account account, String password) {
		try {
			var mac = Mac.getInstance(SEAL);
			mac.init(this.key);
			mac.update(account.mark().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
