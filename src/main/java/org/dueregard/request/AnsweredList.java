package org.dueregard.request;

import java.time.LocalDate;

import org.dueregard.identity.Bodies;
import org.dueregard.shared.London;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the list of answered requests that the public reads.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnsweredList {

	private final JdbcClient jdbc;

	private final Bodies bodies;

	private final RequestClock clock;

	AnsweredList(JdbcClient jdbc, Bodies bodies, RequestClock clock) {
		this.jdbc = jdbc;
		this.bodies = bodies;
		this.clock = clock;
	}

	/**
	 * Adds a request, or puts its new answer in the place of the old one.
	 * @param asked in words that name nobody
	 */
	void add(KeptRequest kept, RequestAnswer answer, String asked, LocalDate answeredOn) {
		var request = kept.request();
		var law = this.clock.law(request.body(), request.kind(), kept.isEnvironmental());
		this.jdbc.sql("delete from answered_request where reference = ?").param(request.reference()).update();
		this.jdbc
			.sql("""
					insert into answered_request (reference, body, body_name, kind, asked, answer, ground, about, received_on,
					answered_on, days_taken, in_time) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(request.reference(), request.body().value(), this.bodies.get(request.body()).name(),
					request.kind().name(), asked, answer.name(), (kept.ground() != null) ? kept.ground().name() : null,
					isShown(answer) ? request.about() : null, London.day(request.receivedAt()), answeredOn,
					this.clock.taken(request.body(), law, kept.startedOn(), answeredOn), !kept.isLate())
			.update();
	}

	/**
	 * Others may speak of an assessment that nobody outside knows.
	 */
	private static boolean isShown(RequestAnswer answer) {
		return answer == RequestAnswer.ALREADY_PUBLISHED || answer == RequestAnswer.FORMAT_MADE
				|| answer == RequestAnswer.PUBLISH;
	}

}
