package org.dueregard.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to people outside that never arrived: the only ones of which the words are
 * still here.
 */
@Component
public class UnsentLetters {

	private final JdbcClient jdbc;

	UnsentLetters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Removes what was to be told about something, with the work of the present
	 * transaction.
	 * @param about reference of a request, or id of a subscription
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(String about) {
		this.jdbc.sql("delete from letter where about = ? and sent_at is null").param(about).update();
	}

}
