package org.dueregard.notification;

import java.time.Clock;

import org.dueregard.shared.London;
import org.dueregard.shared.Sha256;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the letters that anybody can have sent by typing an address: few a day to one
 * mailbox, whatever they ask for, so that nobody is flooded through us. Kept for a day,
 * by the hash of the mailbox.
 */
@Component
public class TypedAddresses {

	private static final int MOST_A_DAY = 3;

	private final JdbcClient jdbc;

	/** A place that somebody else was quicker to take must not end the whole work. */
	private final TransactionTemplate attempt;

	private final Clock clock;

	TypedAddresses(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.attempt = new TransactionTemplate(transactions);
		this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		this.clock = clock;
	}

	/**
	 * Takes one of the letters of today, with the work of the present transaction.
	 * @return whether there was one left
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean take(MailAddress address) {
		var today = London.today(this.clock);
		this.jdbc.sql("delete from typed_address where typed_on < ?").param(today).update();
		for (var letter = 1; letter <= MOST_A_DAY; letter++) {
			if (isFree(new Object[] { today, Sha256.of(address.mailbox()), letter })) {
				return true;
			}
		}
		return false;
	}

	private boolean isFree(Object[] place) {
		try {
			this.attempt.executeWithoutResult(
					(status) -> this.jdbc.sql("insert into typed_address (typed_on, mailbox, number) values (?, ?, ?)")
						.params(place)
						.update());
			return true;
		}
		catch (DuplicateKeyException taken) {
			return false;
		}
	}

}
