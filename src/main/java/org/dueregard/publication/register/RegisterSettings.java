package org.dueregard.publication.register;

import java.time.Duration;

import org.dueregard.shared.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How visitors read the register.
 *
 * @param username an account of the database for them alone; empty to act in a role
 * @param role what the application's own connections act in when visitors have no account
 * @param sharesRights whether visitors read with the rights of the application, which
 * leaves the wall to our code alone
 * @param connections how many visitors are answered at once
 * @param patience after which a question is given up
 */
@ConfigurationProperties("due-regard.register")
public record RegisterSettings(String username, String password, String role, boolean sharesRights, int connections,
		Duration patience) {

	public RegisterSettings {
		if (!role.matches("[A-Za-z0-9_.@-]{1,63}") || !username.matches("[A-Za-z0-9_.@-]{0,63}")) {
			throw new StartRefused("The account or the role of visitors has a name that cannot be:"
					+ " set DUEREGARD_REGISTER_USERNAME or DUEREGARD_REGISTER_ROLE to letters and digits.");
		}
	}

	/**
	 * Whom the database must let read the register.
	 */
	public String reader() {
		return this.username.isEmpty() ? this.role : this.username;
	}

	public boolean hasAccount() {
		return !this.username.isEmpty();
	}

}
