package org.dueregard.notification;

import java.time.Clock;

import jakarta.mail.MessagingException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Brings a letter to the mail server and notes what came of it. Should it die on the way,
 * the letter stays as taken and is not sent again.
 */
@Component
class Postman {

	private final JavaMailSender server;

	private final Letterhead letterhead;

	private final LetterBook book;

	private final Clock clock;

	Postman(JavaMailSender server, Letterhead letterhead, LetterBook book, Clock clock) {
		this.server = server;
		this.letterhead = letterhead;
		this.book = book;
		this.clock = clock;
	}

	void deliver(Letter letter) {
		try {
			send(letter, new Envelope(letter, this.letterhead.mailFrom(), this.clock.instant()));
		}
		catch (MessagingException ex) {
			this.book.failed(letter.id(), ex.toString());
		}
	}

	private void send(Letter letter, Envelope envelope) {
		try {
			this.server.send(envelope);
		}
		catch (MailException ex) {
			var reply = Reply.of(ex, envelope.isHandedOver());
			if (reply == Reply.NEVER) {
				this.book.failed(letter.id(), ex.toString());
				return;
			}
			if (reply == Reply.NOT_HEARD) {
				this.book.inDoubt(letter.id(), ex.toString());
			}
			else {
				this.book.refused(letter.id(), ex.toString());
			}
			throw ex;
		}
		this.book.sent(letter.id());
	}

}
