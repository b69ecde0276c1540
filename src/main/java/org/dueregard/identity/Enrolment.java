package org.dueregard.identity;

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
	 */
	void enrol(Officer officer, String password);

}
