package org.dueregard.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of the register, for whoever prints or changes what is in it. All hold them
 * in one order, and before anything else of the register, so nobody waits for somebody
 * who waits for them. A new version is added without that: it never waits for the press.
 */
@Component
class Entries {

	private final JdbcClient jdbc;

	Entries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps every version of an assessment as it is until the transaction ends, the
	 * oldest first.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void hold(String reference) {
		this.jdbc.sql("select version from register_entry where reference = ? order by version for update")
			.param(reference)
			.query(Integer.class)
			.list();
	}

}
