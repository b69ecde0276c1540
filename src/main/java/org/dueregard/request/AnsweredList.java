package org.dueregard.request;

import java.time.LocalDate;

import org.dueregard.identity.Bodies;
import org.dueregard.shared.London;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the list of answered requests that the public reads.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnsweredList {

	private final JdbcClient jdbc;

	private final Bodies bodies;

	private final RequestClock clock;

	/** A row that somebody else was quicker to add must not end the whole transaction. */
	private final TransactionTemplate attempt;

	AnsweredList(JdbcClient jdbc, Bodies bodies, RequestClock clock, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.bodies = bodies;
		this.clock = clock;
		this.attempt = new TransactionTemplate(transactions);
		this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
	}

	/**
	 * Adds a request, or puts its new answer in the place of the old one.
	 * @param asked in words that name nobody
	 */
	void add(KeptRequest kept, RequestAnswer answer, String asked, LocalDate answeredOn) {
		var request = kept.request();
		var law = this.clock.law(request.body(), request.kind(), kept.isEnvironmental());
		takeOut(request.reference());
		this.jdbc
			.sql("""
					insert into answered_request (reference, body, body_name, kind, asked, answer, ground, about, received_on,
					answered_on, days_taken, in_time) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(request.reference(), request.body().value(), this.bodies.get(request.body()).name(),
					request.kind().name(), asked, answer.name(), (kept.ground() != null) ? kept.ground().name() : null,
					isShown(answer) ? request.about() : null, London.day(request.receivedAt()), answeredOn,
					this.clock.taken(request.body(), law, kept.startedOn(), answeredOn), !kept.isLate())
			.update();
		count(answeredOn.getYear(), answer.name(), 1, kept.isLate() ? 0 : 1);
	}

	private void takeOut(String reference) {
		this.jdbc.sql("select answered_on, answer, in_time from answered_request where reference = ? for update")
			.param(reference)
			.query(Before.class)
			.optional()
			.ifPresent((before) -> {
				this.jdbc.sql("delete from answered_request where reference = ?").param(reference).update();
				count(before.answeredOn().getYear(), before.answer(), -1, before.inTime() ? -1 : 0);
			});
	}

	private void count(int year, String answer, int number, int inTime) {
		while (this.jdbc.sql("""
				update answered_request_count set number = number + ?, in_time = in_time + ?
				where answered_year = ? and answer = ?""").params(number, inTime, year, answer).update() == 0) {
			begin(year, answer);
		}
	}

	private void begin(int year, String answer) {
		try {
			this.attempt.executeWithoutResult((status) -> this.jdbc
				.sql("insert into answered_request_count (answered_year, answer, number, in_time) values (?, ?, 0, 0)")
				.params(year, answer)
				.update());
		}
		catch (DuplicateKeyException another) {
			// Begun by somebody else at the same time
		}
	}

	/**
	 * Others may speak of an assessment that nobody outside knows.
	 */
	private static boolean isShown(RequestAnswer answer) {
		return answer == RequestAnswer.ALREADY_PUBLISHED || answer == RequestAnswer.FORMAT_MADE
				|| answer == RequestAnswer.PUBLISH;
	}

	private record Before(LocalDate answeredOn, String answer, boolean inTime) {
	}

}
