package org.dueregard.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows how far the mailbox for letters that come back has been read, and lets one node
 * read it at a time. No connection waits while somebody does.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class BounceBook {

	private final JdbcClient jdbc;

	private final Clock clock;

	BounceBook(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes the mailbox to read; empty while another has it. Whoever dies on the way
	 * keeps it from others until the time is over.
	 */
	public Optional<BouncePlace> take(String mailbox, Duration longest) {
		var now = this.clock.instant();
		var taken = this.jdbc.sql("update bounce_mailbox set taken_until = ? where taken_until <= ?")
			.params(Timestamp.from(now.plus(longest)), Timestamp.from(now))
			.update();
		return (taken == 0) ? Optional.empty()
				: this.jdbc.sql("select numbering, up_to, tries from bounce_mailbox where mailbox = ?")
					.param(mailbox)
					.query(BouncePlace.class)
					.optional()
					.or(() -> Optional.of(BouncePlace.NOWHERE));
	}

	/**
	 * Lets others read on.
	 */
	public void giveBack(String mailbox, BouncePlace place) {
		this.jdbc.sql("update bounce_mailbox set mailbox = ?, numbering = ?, up_to = ?, tries = ?, taken_until = ?")
			.params(mailbox, place.numbering(), place.upTo(), place.tries(), Timestamp.from(this.clock.instant()))
			.update();
	}

}
