package org.dueregard.notification;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.dueregard.shared.BodyId;
import org.dueregard.shared.OfficerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every letter and how far its sending has come. Each step of sending is a transaction of
 * its own: it stands whatever becomes of the work around it.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class LetterBook {

	private final JdbcClient jdbc;

	private final Clock clock;

	LetterBook(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes a letter down with the work it tells of.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void enter(Letter letter) {
		this.jdbc
			.sql("""
					insert into letter (id, recipient, body, about, address, language, subject, text_body, html_body, message_id,
						unsubscribe, state, attempts, written_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)""")
			.params(letter.id(), value(letter.recipient(), OfficerId::value), value(letter.body(), BodyId::value),
					letter.about(), letter.address(), letter.language().toLanguageTag(), letter.subject(),
					letter.text(), letter.html(), letter.messageId(), value(letter.unsubscribe(), URI::toString),
					Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * Takes a waiting letter out for sending; empty when another has taken it.
	 */
	public Optional<Letter> take(UUID letter) {
		var taken = this.jdbc.sql("""
				update letter set state = 'SENDING', taken_at = ?, attempts = attempts + 1
				where id = ? and state = 'WAITING'""").params(Timestamp.from(this.clock.instant()), letter).update();
		return (taken == 0) ? Optional.empty()
				: this.jdbc
					.sql("""
							select id, recipient, body, about, address, language, subject, text_body, html_body, message_id, unsubscribe
							from letter where id = ?""")
					.param(letter)
					.query(LetterBook::read)
					.optional();
	}

	private static Letter read(ResultSet row, int number) throws SQLException {
		return new Letter(row.getObject("id", UUID.class), value(row.getString("recipient"), OfficerId::new),
				value(row.getString("body"), BodyId::new), row.getString("about"), row.getString("address"),
				Locale.forLanguageTag(row.getString("language")), row.getString("subject"), row.getString("text_body"),
				row.getString("html_body"), row.getString("message_id"),
				value(row.getString("unsubscribe"), URI::create));
	}

	/**
	 * It has been taken by somebody who tells later what became of it, or already has.
	 */
	public void handedOver(UUID letter) {
		this.jdbc.sql("""
				update letter set state = 'HANDED_OVER', last_error = null
				where id = ? and state = 'SENDING'""").param(letter).update();
	}

	/**
	 * Letters that were written before a time, and of which nobody has told yet.
	 */
	public List<UUID> handedOverBefore(Instant time) {
		return this.jdbc.sql("select id from letter where state = 'HANDED_OVER' and written_at < ?")
			.param(Timestamp.from(time))
			.query(UUID.class)
			.list();
	}

	/**
	 * It was taken, and did not arrive, says somebody who knows the id that it bore.
	 * @return whether it was not known yet
	 */
	public boolean cameBack(UUID letter, String messageId, String why) {
		return this.jdbc.sql("""
				update letter set state = 'FAILED', last_error = ?
				where id = ? and message_id = ? and state in ('HANDED_OVER', 'SENDING')""")
			.params(why, letter, messageId)
			.update() > 0;
	}

	/**
	 * It was taken, and did not arrive.
	 */
	public void cameBack(UUID letter, String why) {
		this.jdbc.sql("""
				update letter set state = 'FAILED', last_error = ?
				where id = ? and state in ('HANDED_OVER', 'SENDING')""").params(why, letter).update();
	}

	/**
	 * It has been taken or, where that is told, has arrived. Of one to somebody outside
	 * nothing else is kept: its links belong to its reader alone, and the address to
	 * nobody here.
	 */
	public void sent(UUID letter) {
		this.jdbc.sql("update letter set state = 'SENT', last_error = null, sent_at = ? where id = ?")
			.params(Timestamp.from(this.clock.instant()), letter)
			.update();
		this.jdbc.sql("""
				update letter set address = '', subject = '', text_body = '', html_body = '', unsubscribe = null
				where id = ? and recipient is null""").param(letter).update();
	}

	/**
	 * The mail server certainly has not taken it: it waits for another try.
	 */
	public void refused(UUID letter, String error) {
		this.jdbc.sql("update letter set state = 'WAITING', last_error = ? where id = ?")
			.params(error, letter)
			.update();
	}

	/**
	 * Nobody takes it, now or later: it is not tried again.
	 */
	public void failed(UUID letter, String error) {
		this.jdbc.sql("update letter set state = 'FAILED', last_error = ? where id = ?").params(error, letter).update();
	}

	/**
	 * It has waited long enough.
	 */
	public void givenUp(UUID letter) {
		this.jdbc.sql("update letter set state = 'FAILED' where id = ? and state = 'WAITING'").param(letter).update();
	}

	/**
	 * The mail server may have taken it: it is not sent again.
	 */
	public void inDoubt(UUID letter, String error) {
		this.jdbc.sql("update letter set last_error = ? where id = ?").params(error, letter).update();
	}

	private static <T, R> @Nullable R value(@Nullable T given, Function<T, R> as) {
		return (given != null) ? as.apply(given) : null;
	}

}
