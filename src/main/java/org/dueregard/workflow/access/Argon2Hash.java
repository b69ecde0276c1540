package org.dueregard.workflow.access;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * How passwords are kept: by Argon2id with 19 MiB, two passes and one lane (OWASP,
 * Password Storage Cheat Sheet). What was kept otherwise is still known to the engine.
 */
class Argon2Hash implements PasswordEncryptor {

	private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

	@Override
	public String encrypt(String password) {
		return this.argon2.encode(password);
	}

	@Override
	public boolean check(String password, String encrypted) {
		return this.argon2.matches(password, encrypted);
	}

	@Override
	public String hashAlgorithmName() {
		return "argon2id";
	}

}
