package org.dueregard.notification;

import java.sql.Timestamp;
import java.time.Instant;

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
	 * Removes what was to be told to an address before a time, with the work of the
	 * present transaction.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(String address, Instant before) {
		this.jdbc
			.sql("delete from letter where address = ? and recipient is null and sent_at is null and written_at < ?")
			.params(address, Timestamp.from(before))
			.update();
	}

}
