package org.dueregard.request;

import java.time.Clock;

import org.dueregard.notification.UnsentLetters;
import org.dueregard.shared.London;
import org.dueregard.shared.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of a request who made it and what they wrote.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Forgetting {

	private final JdbcClient jdbc;

	private final UnsentLetters letters;

	private final CopyFolder copies;

	private final Clock clock;

	Forgetting(JdbcClient jdbc, UnsentLetters letters, CopyFolder copies, Clock clock) {
		this.jdbc = jdbc;
		this.letters = letters;
		this.copies = copies;
		this.clock = clock;
	}

	/**
	 * Removes a request that was never confirmed.
	 */
	void all(RequestId id, String reference) {
		forgetAbout("delete from public_request_act where request = ?", id, reference);
		this.jdbc.sql("delete from public_request where id = ?").param(id.value()).update();
	}

	/**
	 * Erases what is personal in one that has ended; the rest stays.
	 * @return whether it was there
	 */
	boolean person(RequestId id, String reference) {
		var isThere = this.jdbc.sql("""
				update public_request set asked = '', format = null, name = null, address = '', erased_on = ?
				where id = ? and erased_on is null""").params(London.today(this.clock), id.value()).update() > 0;
		forgetAbout("update public_request_act set words = null where request = ?", id, reference);
		return isThere;
	}

	private void forgetAbout(String acts, RequestId id, String reference) {
		this.jdbc.sql(acts).param(id.value()).update();
		this.jdbc.sql("delete from public_request_link where request = ?").param(id.value()).update();
		this.copies.forget(id);
		this.letters.forget(reference);
	}

}
