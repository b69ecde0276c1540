package org.dueregard.identity;

import org.jspecify.annotations.Nullable;

/**
 * Takes on bodies and officers. Accounts live in the engine's identity tables.
 */
public interface Enrolment {

	/**
	 * Takes on a body, or changes how it works; it becomes a tenant of the engine.
	 */
	void enrol(Body body);

	/**
	 * Opens an account with the officer's roles and body; one that exists stays as it is.
	 * @param password null for an account that nobody signs in to by a password
	 */
	void enrol(Officer officer, @Nullable String password);

}
